package org.fengqiao.domain.clocks;

import org.fengqiao.domain.Refusal;

/**
 * Which published rule a running clock keeps to until it stops: a later version of the pack does
 * not move it (时限依据).
 *
 * @param pack id of the pack
 * @param version version of the pack, from 1
 * @param clock the clock's name in that pack
 */
public record SpecRef(String pack, int version, ClockName clock) {
  public SpecRef {
    if (pack.isBlank() || pack.length() > 100) {
      throw Refusal.invalid("spec.pack", "is a pack id of 1 to 100 characters");
    }
    Bounds.count("spec.version", version, Integer.MAX_VALUE);
  }
}
