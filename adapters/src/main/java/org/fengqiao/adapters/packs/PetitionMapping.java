package org.fengqiao.adapters.packs;

import java.util.EnumMap;
import java.util.Locale;
import org.fengqiao.domain.petitions.PetitionLimit;
import org.fengqiao.domain.policies.LawfulLimit;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PetitionRule;

/** Makes the rules of petitions of the part of a pack that has them. */
final class PetitionMapping {
  private PetitionMapping() {}

  static PetitionRule rule(Part part, LimitMapping limits) {
    var all = new EnumMap<PetitionLimit, LawfulLimit>(PetitionLimit.class);
    for (var of : PetitionLimit.values()) {
      all.put(of, limits.lawful(part, of.name().toLowerCase(Locale.ROOT)));
    }
    return new PetitionRule(
        part.node("most_representatives").asInt(PetitionRule.DEFAULT_REPRESENTATIVES),
        part.required("routed", NoticeTemplate::new),
        part.optional("upheld", NoticeTemplate::new),
        part.optional("dismissed", NoticeTemplate::new),
        all);
  }
}
