package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;

/** Says what is wrong with a catalogue, and publishes nothing. */
public final class ValidateCatalogue {
  private final Access access;
  private final CatalogueReader reader;

  /**
   * What was found.
   *
   * @param categories how many it has; 0 where anything is wrong
   * @param sha256 of the bytes
   * @param problems in the order of the lines, at most 200; empty if it may be published
   */
  public record Findings(int categories, Digest sha256, List<CatalogueProblem> problems) {
    public Findings {
      Objects.requireNonNull(sha256);
      problems = List.copyOf(problems);
    }
  }

  @Inject
  public ValidateCatalogue(Access access, CatalogueReader reader) {
    this.access = access;
    this.reader = reader;
  }

  /**
   * Looks the catalogue over.
   *
   * @throws Refusal RIGHT_MISSING
   */
  public Findings validate(Caller caller, CatalogueFile file) {
    access.require(caller, Right.VALIDATE_CATALOGUE);
    return switch (reader.read(file.bytes())) {
      case CatalogueReading.Sound sound ->
          new Findings(sound.tree().size(), file.sha256(), List.of());
      case CatalogueReading.Faulty faulty -> new Findings(0, file.sha256(), faulty.problems());
    };
  }
}
