package org.fengqiao.adapters.packs;

import java.util.HashMap;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.LimitRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.SessionLevel;
import org.fengqiao.domain.policies.SessionRule;

/** Makes the rules of joint sessions of the part of a pack that has them. */
final class SessionMapping {
  private SessionMapping() {}

  static SessionRule rule(Part part, WhistleMapping.Limit limit) {
    return new SessionRule(
        part.each("levels", SessionMapping::level),
        part.required("call", NoticeTemplate::new),
        part.optional("cancel", NoticeTemplate::new),
        part.required("task", NoticeTemplate::new),
        limit(part, "holding", limit),
        limit(part, "tasks", limit));
  }

  private static SessionLevel level(Part part) {
    return new SessionLevel(
        part.required("level", Level::valueOf), part.required("convener", Role::new));
  }

  private static LimitRule limit(Part part, String key, WhistleMapping.Limit limit) {
    return part.nested(
            key,
            inner -> {
              var texts = new HashMap<RungKey, NoticeTemplate>();
              return new LimitRule(limit.apply(inner, texts), texts);
            })
        .orElseThrow(Parts.NotMade::new);
  }
}
