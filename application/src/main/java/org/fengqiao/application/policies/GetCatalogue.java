package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;

/** Shows a version of a catalogue, with its bytes. */
public final class GetCatalogue {
  private final Access access;
  private final CataloguesKnown known;
  private final CatalogueArchive archive;

  /** A version and its bytes as they were published. */
  public record Shown(CatalogueView view, CatalogueFile file) {
    public Shown {
      Objects.requireNonNull(view);
      Objects.requireNonNull(file);
    }
  }

  @Inject
  public GetCatalogue(Access access, CataloguesKnown known, CatalogueArchive archive) {
    this.access = access;
    this.known = known;
    this.archive = archive;
  }

  /**
   * The version published last.
   *
   * @throws Refusal RIGHT_MISSING, CATALOGUE_NOT_FOUND
   */
  public Shown newest(Caller caller, CatalogueId id) {
    access.require(caller, Right.READ_POLICIES);
    return shown(CatalogueView.newest(known.get(id)));
  }

  /**
   * A version, whether a pack uses it or not.
   *
   * @throws Refusal RIGHT_MISSING, CATALOGUE_NOT_FOUND, CATALOGUE_VERSION_NOT_FOUND
   */
  public Shown version(Caller caller, CatalogueVersion version) {
    access.require(caller, Right.READ_POLICIES);
    return shown(known.get(version));
  }

  private Shown shown(CatalogueView view) {
    return new Shown(view, archive.file(view.edition()));
  }
}
