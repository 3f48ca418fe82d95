package org.fengqiao.domain.policies;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.HandlingMeasure;
import org.fengqiao.domain.cases.HandlingMode;
import org.fengqiao.domain.cases.Tier;

/**
 * Which campaigns there are, and in which way the matters of a tier are handled unless a person
 * says otherwise (专项行动、办理方式、办理措施).
 *
 * @param campaigns at most {@value #MOST_CAMPAIGNS}
 * @param modes by tier; a tier that is not there has none
 * @param measures by tier; a tier that is not there has none
 */
public record HandlingRule(
    List<Campaign> campaigns,
    Map<Tier, HandlingMode> modes,
    Map<Tier, Set<HandlingMeasure>> measures) {
  static final int MOST_CAMPAIGNS = 100;

  /** Where the pack is silent: no campaign, and no way of any tier. */
  public static final HandlingRule DEFAULT = new HandlingRule(List.of(), Map.of(), Map.of());

  public HandlingRule {
    campaigns = List.copyOf(campaigns);
    var ways = new EnumMap<Tier, HandlingMode>(Tier.class);
    ways.putAll(modes);
    modes = Collections.unmodifiableMap(ways);
    var done = new EnumMap<Tier, Set<HandlingMeasure>>(Tier.class);
    measures.forEach((tier, some) -> done.put(tier, Set.copyOf(some)));
    measures = Collections.unmodifiableMap(done);
  }

  /** The campaign of that code. */
  public Optional<Campaign> campaign(CampaignCode code) {
    return campaigns.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** The matter, handled as it is said to be, and else as those of its tier are. */
  public Classing handled(Classing matter) {
    var mode = matter.mode().or(() -> matter.tier().map(modes::get));
    var some =
        matter.measures().isEmpty()
            ? matter.tier().map(measures::get).orElse(Set.of())
            : matter.measures();
    return matter.by(mode, some);
  }

  /** Whether the matter is handled as those of its tier are, in a way that is said. */
  public boolean isByDefault(Classing matter) {
    return !(matter.mode().isEmpty() && matter.measures().isEmpty())
        && matter.equals(handled(matter.by(Optional.empty(), Set.of())));
  }
}
