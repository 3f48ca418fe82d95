package org.fengqiao.bootstrap.story;

import static org.fengqiao.bootstrap.story.Trade.invited;
import static org.fengqiao.bootstrap.story.Trade.lawyer;
import static org.fengqiao.bootstrap.story.Trade.people;

import java.util.Map;
import java.util.Optional;
import org.fengqiao.bootstrap.demo.Lishui;

/**
 * Which posts of Lishui mediate, and what each is versed in: 4 of a station, 7 of a sub-centre, and
 * the 24 units of the district's centre.
 */
final class LishuiMediators {
  private static final Map<String, Trade> OF_CENTRES =
      Map.ofEntries(
          people("village-station-head", "labour", "neighbour", "contract"),
          people("village-mediator", "neighbour", "family", "property"),
          lawyer("village-lawyer", "labour", "contract", "property", "traffic", "medical"),
          invited("village-elder", "neighbour", "family", "land"),
          people("town-centre-director", "neighbour", "property", "land"),
          people("town-judicial-head", "contract", "family", "land", "traffic"),
          people("town-mediator", "neighbour", "property", "traffic"),
          people("town-labour-mediator", "labour"),
          people("town-family-mediator", "family"),
          people("town-land-mediator", "land"),
          lawyer("town-lawyer", "labour", "contract", "medical", "traffic"));

  private static final Map<String, Trade> OF_ORGANS =
      Map.ofEntries(
          invited("justice", "labour", "contract", "family", "traffic"),
          invited("labour", "labour"),
          invited("trade-union", "labour"),
          invited("court", "contract", "family", "property"),
          invited("women", "family"),
          invited("civil-affairs", "family"),
          invited("housing", "property"),
          invited("planning", "land"),
          invited("agriculture", "land"),
          invited("public-security", "neighbour", "traffic"),
          invited("transport", "traffic"),
          invited("health", "medical"));

  private LishuiMediators() {}

  /**
   * What somebody of that role mediates; empty where he does not. Those of the 24 that have no
   * trade of their own mediate contracts.
   */
  static Optional<Trade> trade(String role) {
    return Lishui.organs().contains(role)
        ? Optional.of(OF_ORGANS.getOrDefault(role, invited(role, "contract").getValue()))
        : Optional.ofNullable(OF_CENTRES.get(role));
  }
}
