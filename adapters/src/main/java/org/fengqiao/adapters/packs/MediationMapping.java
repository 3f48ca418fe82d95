package org.fengqiao.adapters.packs;

import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.DisputeType;
import org.fengqiao.domain.mediation.Skill;
import org.fengqiao.domain.mediation.Unconfirmable;
import org.fengqiao.domain.policies.MediationRule;
import org.fengqiao.domain.policies.NoticeTemplate;

/** Makes the rules of mediation of the part of a pack that has them. */
final class MediationMapping {
  private MediationMapping() {}

  static MediationRule rule(Part part, LimitMapping limits) {
    return new MediationRule(
        part.each("types", MediationMapping::type),
        limits.required(part, "acceptance"),
        limits.required(part, "mediating"),
        part.optional("longest_extension", Budget::parse),
        limits.required(part, "performance"),
        limits.lawful(part, "confirmation"),
        limits.lawful(part, "court"),
        part.node("court_from_the_top").asBoolean(false),
        part.required("coming", NoticeTemplate::new),
        part.nested("danger", MediationMapping::alarm).orElseThrow(Parts.NotMade::new),
        part.required("answer", text -> text));
  }

  private static DisputeType type(Part part) {
    return new DisputeType(
        part.required("type", DisputeCode::new),
        part.required("title", text -> text),
        part.set("skills", Skill::new),
        part.node("labour").asBoolean(false),
        part.optional("unconfirmable", Unconfirmable::valueOf));
  }

  private static MediationRule.Alarm alarm(Part part) {
    return new MediationRule.Alarm(
        PackMapping.roles(part, "notify"), part.required("text", NoticeTemplate::new));
  }
}
