package org.fengqiao.adapters.packs;

import java.util.HashMap;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.SupervisionClock;
import org.fengqiao.domain.policies.SupervisionRule;

/** Makes a rule of supervisions of the part of a pack that is one. */
final class SupervisionMapping {
  private SupervisionMapping() {}

  static SupervisionRule rule(Part part, LimitMapping.Spec limit) {
    var clock = part.nested("clock", limited -> clock(limited, limit));
    return new SupervisionRule(
        clock.orElseThrow(() -> part.wrong("clock", "is given")),
        part.required("order", NoticeTemplate::new),
        part.required("reply", NoticeTemplate::new),
        part.required("return", NoticeTemplate::new));
  }

  private static SupervisionClock clock(Part part, LimitMapping.Spec limit) {
    var texts = new HashMap<RungKey, NoticeTemplate>();
    return new SupervisionClock(limit.apply(part, texts), texts);
  }
}
