package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Pack;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.PolicyReason;

/** Shows a version of a pack, with its bytes. */
public final class GetPack {
  private final Access access;
  private final Aggregates aggregates;
  private final PackArchive archive;

  /** A version and its bytes as they were published. */
  public record Shown(PackView view, PackFile file) {
    public Shown {
      Objects.requireNonNull(view);
      Objects.requireNonNull(file);
    }
  }

  @Inject
  public GetPack(Access access, Aggregates aggregates, PackArchive archive) {
    this.access = access;
    this.aggregates = aggregates;
    this.archive = archive;
  }

  /**
   * The version published last.
   *
   * @throws Refusal RIGHT_MISSING, PACK_NOT_FOUND
   */
  public Shown newest(Caller caller, PackId id) {
    access.require(caller, Right.READ_POLICIES);
    return shown(PackView.newest(find(id)));
  }

  /**
   * A version, in force or not.
   *
   * @throws Refusal RIGHT_MISSING, PACK_NOT_FOUND, PACK_VERSION_NOT_FOUND
   */
  public Shown version(Caller caller, PackVersion version) {
    access.require(caller, Right.READ_POLICIES);
    var pack = find(version.pack());
    return pack.edition(version.number())
        .map(edition -> shown(PackView.of(pack, edition)))
        .orElseThrow(
            () -> Refusal.notFound(PolicyReason.PACK_VERSION_NOT_FOUND, version.toString()));
  }

  private Pack find(PackId id) {
    return aggregates
        .find(Pack.class, id.ref())
        .orElseThrow(() -> Refusal.notFound(PolicyReason.PACK_NOT_FOUND, "packs/" + id.value()))
        .aggregate();
  }

  private Shown shown(PackView view) {
    return new Shown(view, archive.file(view.edition()));
  }
}
