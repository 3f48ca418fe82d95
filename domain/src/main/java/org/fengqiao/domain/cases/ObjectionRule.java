package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockName;

/**
 * How a unit may dispute that a matter is its own (派单异议), by the pack.
 *
 * @param clock the clock within whose time it may: while the run that began with the dispatch goes
 *     on and has not run out; empty, or where no such run began, for no limit but the state of the
 *     case
 * @param most how many objections a case sees; 0 to {@value #MOST}, 0 for a place that knows none
 * @param firstUnitLeads whether the first unit leads from the first dispatch on and may only object
 *     (首接负责): without an objection that is upheld no other unit is given its matter by hand
 */
public record ObjectionRule(Optional<ClockName> clock, int most, boolean firstUnitLeads) {
  private static final int MOST = 20;

  /** Where the pack is silent, and where there is none. */
  public static final ObjectionRule DEFAULT = new ObjectionRule(Optional.empty(), 3, false);

  public ObjectionRule {
    Objects.requireNonNull(clock);
    if (most < 0 || most > MOST) {
      throw Refusal.invalid("most", "is 0 to " + MOST);
    }
  }
}
