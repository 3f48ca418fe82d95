package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.PackId;

/** Says what is wrong with a pack, and publishes nothing. */
public final class ValidatePack {
  private final Access access;
  private final PackReader reader;
  private final PackFooting footing;

  /**
   * What was found.
   *
   * @param pack the pack's id, as far as it could be read
   * @param sha256 of the bytes
   * @param problems in the order of the document, at most 200; empty if it may be published
   */
  public record Findings(Optional<PackId> pack, Digest sha256, List<PackProblem> problems) {
    public Findings {
      Objects.requireNonNull(pack);
      Objects.requireNonNull(sha256);
      problems = List.copyOf(problems);
    }
  }

  @Inject
  public ValidatePack(Access access, PackReader reader, PackFooting footing) {
    this.access = access;
    this.reader = reader;
    this.footing = footing;
  }

  /**
   * Looks the pack over.
   *
   * @throws Refusal RIGHT_MISSING
   */
  public Findings validate(Caller caller, PackFile file) {
    access.require(caller, Right.VALIDATE_PACK);
    var reading = reader.read(file.bytes());
    return new Findings(reading.pack(), file.sha256(), problems(reading));
  }

  private List<PackProblem> problems(PackReading reading) {
    return switch (reading) {
      case PackReading.Faulty faulty -> faulty.problems();
      case PackReading.Sound sound ->
          Stream.concat(
                  footing.missing(sound.rules()).stream()
                      .map(gone -> new PackProblem(gone.path(), 0, gone.name() + " is not there")),
                  footing.misfits(sound.rules()).stream()
                      .map(misfit -> new PackProblem(misfit.field(), 0, misfit.rule())))
              .limit(PackReading.Faulty.MOST)
              .toList();
    };
  }
}
