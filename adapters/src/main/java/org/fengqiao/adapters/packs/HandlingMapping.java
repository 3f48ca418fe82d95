package org.fengqiao.adapters.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.policies.Campaign;
import org.fengqiao.domain.policies.HandlingRule;

/** What a pack says of campaigns, and of the way in which matters are handled. */
final class HandlingMapping {
  private HandlingMapping() {}

  static HandlingRule rule(Part root) {
    var modes = new EnumMap<Tier, HandlingMode>(Tier.class);
    root.node("modes")
        .properties()
        .forEach(one ->
            modes.put(Tier.valueOf(one.getKey()), HandlingMode.valueOf(one.getValue().asText())));
    return new HandlingRule(
        root.each("campaigns", HandlingMapping::campaign), modes, measures(root.node("measures")));
  }

  private static Campaign campaign(Part part) {
    return new Campaign(
        part.required("campaign", CampaignCode::new),
        part.required("name", text -> text),
        part.required("from", HandlingMapping::day),
        part.required("until", HandlingMapping::day));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw Refusal.invalid("day", "is a day of the calendar, as 2026-03-01");
    }
  }

  private static Map<Tier, Set<HandlingMeasure>> measures(JsonNode node) {
    var measures = new EnumMap<Tier, Set<HandlingMeasure>>(Tier.class);
    node.properties()
        .forEach(one -> {
          var some = EnumSet.noneOf(HandlingMeasure.class);
          one.getValue().forEach(measure -> some.add(HandlingMeasure.valueOf(measure.asText())));
          measures.put(Tier.valueOf(one.getKey()), some);
        });
    return measures;
  }
}
