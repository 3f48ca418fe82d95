package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.LimitLook;

/** Decides what becomes of a mediation when its times are looked at. */
public final class MediationWaking {
  private MediationWaking() {}

  /**
   * Tells due times that have moved, and fires every rung that has come due while its clock ran, in
   * the order of their times. Whom a rung tells is for notices to see.
   *
   * @return empty when nothing is due
   */
  public static Optional<Decided<Mediation>> wake(Mediation m, MediationLimits rules, Instant now) {
    var look = look(m, rules, now);
    var facts = new ArrayList<>(told(look).toList());
    for (var fired : look.fired()) {
      facts.add(new MediationFact.RungFired(fired.which(), fired.rung()));
    }
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    var decided = Mediation.LINEAGE.move(m, facts);
    return Optional.of(decided.waking(wakes(decided.after(), rules)));
  }

  /** When to look at the times that run next. */
  public static List<Wake> wakes(Mediation m, MediationLimits rules) {
    return MediationChapter.wakes(m, rules);
  }

  /** The due times that come out otherwise than they were told. */
  static List<MediationFact> moved(Mediation m, MediationLimits rules, Instant now) {
    return told(look(m, rules, now)).toList();
  }

  private static LimitLook<ClockRun> look(Mediation m, MediationLimits rules, Instant now) {
    return LimitLook.at(
        m.runningLimits().stream()
            .map(one ->
                new LimitLook.On<>(one.key(), rules.face(one.limit()), one.limit().toldDue()))
            .toList(),
        now);
  }

  private static Stream<MediationFact> told(LimitLook<ClockRun> look) {
    return look.moved().stream()
        .map(moved ->
            new MediationFact.DueTimeMoved(
                moved.which(), moved.from(), moved.to(), moved.provisional()));
  }
}
