package org.fengqiao.application.policies;

import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.Pack;
import org.fengqiao.domain.policies.PackEdition;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;

/** One published version of a pack, as it is shown. */
public record PackView(PackId pack, DivisionCode division, PackEdition edition) {
  public PackView {
    Objects.requireNonNull(pack);
    Objects.requireNonNull(division);
    Objects.requireNonNull(edition);
  }

  /** The version published last. */
  public static PackView newest(Pack pack) {
    return of(pack, pack.newest());
  }

  static PackView of(Pack pack, PackEdition edition) {
    return new PackView(pack.id(), pack.division(), edition);
  }

  public PackVersion version() {
    return new PackVersion(pack, edition.number());
  }
}
