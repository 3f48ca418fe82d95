package org.fengqiao.domain.policies;

import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.RungKey;

/**
 * How long an organ has to report in (报到时限). It starts when the organ is called and stops when it
 * reports in or the whistle is withdrawn; no event of a case starts or stops it.
 *
 * @param spec its rungs tell roles of the pack, {@link RoleRule#ACTING} for the organ called,
 *     {@link RoleRule#SUPERIOR} for whom it answers to; none escalates, and one at or after the due
 *     time tells the superior
 * @param texts what the rungs that tell someone say, by rung
 */
public record WhistleClock(ClockSpec spec, Map<RungKey, NoticeTemplate> texts) {
  public WhistleClock {
    Objects.requireNonNull(spec);
    texts = Map.copyOf(texts);
    var problems = new Problems();
    ToldSilence.require(problems, spec, texts, "a whistle");
    problems.refuseIfAny();
  }

  public ClockName name() {
    return spec.name();
  }
}
