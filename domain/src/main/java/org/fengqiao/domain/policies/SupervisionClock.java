package org.fengqiao.domain.policies;

import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.RungKey;

/**
 * How long a supervised unit has to reply (督办回复时限). It starts with the order and with each return
 * of a reply, and stops with the reply or when the order is withdrawn.
 *
 * @param spec its rungs tell roles of the pack, {@link RoleRule#ACTING} for the unit or post that
 *     is supervised, {@link RoleRule#SUPERIOR} for the post that ordered it; none escalates, and
 *     one at or after the due time tells the superior
 * @param texts what the rungs that tell someone say, by rung
 */
public record SupervisionClock(ClockSpec spec, Map<RungKey, NoticeTemplate> texts) {
  public SupervisionClock {
    Objects.requireNonNull(spec);
    texts = Map.copyOf(texts);
    var problems = new Problems();
    ToldSilence.require(problems, spec, texts, "a supervision");
    problems.refuseIfAny();
  }
}
