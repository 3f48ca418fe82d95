package org.fengqiao.bootstrap.story;

import static org.fengqiao.bootstrap.story.Trade.invited;
import static org.fengqiao.bootstrap.story.Trade.lawyer;
import static org.fengqiao.bootstrap.story.Trade.people;

import java.util.Map;
import java.util.Optional;

/** What the posts of Xuecheng's committees and centres are versed in. */
final class XuechengMediators {
  /** Of whatever a village brings. */
  private static final String[] ALL = {
    "neighbour", "family", "land", "contract", "property", "labour", "traffic"
  };

  private static final Map<String, Trade> TRADES =
      Map.ofEntries(
          people("village-committee-head", ALL),
          people("town-committee-head", ALL),
          people("town-mediator", "neighbour", "family", "land"),
          lawyer("town-lawyer", "contract", "property", "labour", "traffic"),
          people("sub-centre-director", ALL),
          people("sub-centre-mediator", "neighbour", "family", "land"),
          lawyer("sub-centre-lawyer", "contract", "property", "labour", "traffic"),
          people("district-centre-director", ALL),
          people("district-mediator", "neighbour", "family", "land", "property", "consumer"),
          lawyer("district-lawyer", "contract", "labour", "traffic", "medical", "consumer"),
          invited("district-judge", "contract", "property", "traffic", "medical", "family"),
          people("labour-committee-head", "labour"),
          people("labour-mediator", "labour"),
          people("medical-committee-head", "medical"),
          people("medical-mediator", "medical"),
          people("traffic-committee-head", "traffic"),
          people("traffic-mediator", "traffic"),
          people("property-committee-head", "property"),
          people("property-mediator", "property"),
          people("family-committee-head", "family"),
          people("family-mediator", "family"),
          people("consumer-committee-head", "consumer"),
          people("consumer-mediator", "consumer"));

  private XuechengMediators() {}

  /** What somebody of that role mediates; empty where he does not. */
  static Optional<Trade> trade(String role) {
    return Optional.ofNullable(TRADES.get(role));
  }
}
