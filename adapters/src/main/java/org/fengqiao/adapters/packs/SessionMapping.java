package org.fengqiao.adapters.packs;

import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.SessionLevel;
import org.fengqiao.domain.policies.SessionRule;

/** Makes the rules of joint sessions of the part of a pack that has them. */
final class SessionMapping {
  private SessionMapping() {}

  static SessionRule rule(Part part, LimitMapping limits) {
    return new SessionRule(
        part.each("levels", SessionMapping::level),
        part.required("call", NoticeTemplate::new),
        part.optional("cancel", NoticeTemplate::new),
        part.required("task", NoticeTemplate::new),
        limits.required(part, "holding"),
        limits.required(part, "tasks"));
  }

  private static SessionLevel level(Part part) {
    return new SessionLevel(
        part.required("level", Level::valueOf), part.required("convener", Role::new));
  }
}
