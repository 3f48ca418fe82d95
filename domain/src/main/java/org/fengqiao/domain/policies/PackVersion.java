package org.fengqiao.domain.policies;

import java.util.Objects;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.SpecRef;

/**
 * One published version of a pack, which never changes again (政策包版本).
 *
 * @param number counts the pack's publications, from 1
 */
public record PackVersion(PackId pack, int number) {
  public PackVersion {
    Objects.requireNonNull(pack);
    if (number < 1) {
      throw Refusal.invalid("pack_version", "counts from 1");
    }
  }

  /** The pack version whose rule a running clock keeps to. */
  public static PackVersion of(SpecRef spec) {
    return new PackVersion(new PackId(spec.pack()), spec.version());
  }

  /** What a clock that starts under this version keeps to until it stops. */
  public SpecRef clock(ClockName clock) {
    return new SpecRef(pack.value(), number, clock);
  }

  /** The resource name, {@code packs/{id}/versions/{n}}. */
  @Override
  public String toString() {
    return "packs/" + pack.value() + "/versions/" + number;
  }
}
