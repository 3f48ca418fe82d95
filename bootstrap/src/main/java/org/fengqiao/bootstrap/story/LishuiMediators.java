package org.fengqiao.bootstrap.story;

import static org.fengqiao.proto.mediation.v1.Engagement.ENGAGEMENT_FULL_TIME;
import static org.fengqiao.proto.mediation.v1.Engagement.ENGAGEMENT_PART_TIME;
import static org.fengqiao.proto.mediation.v1.MediatorKind.MEDIATOR_KIND_INVITED;
import static org.fengqiao.proto.mediation.v1.MediatorKind.MEDIATOR_KIND_PEOPLES_MEDIATOR;
import static org.fengqiao.proto.mediation.v1.MediatorKind.MEDIATOR_KIND_VILLAGE_LAWYER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.proto.mediation.v1.Engagement;
import org.fengqiao.proto.mediation.v1.Mediator;
import org.fengqiao.proto.mediation.v1.MediatorKind;
import org.fengqiao.proto.people.v1.Post;

/**
 * Which posts of Lishui mediate, and what each is versed in: 4 of a station, 7 of a sub-centre, and
 * the 24 units of the district's centre.
 */
final class LishuiMediators {
  private static final int MOST_OPEN = 20;

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

  private record Trade(MediatorKind kind, Engagement engagement, List<String> skills) {}

  /** Who holds that post as a mediator of an organization; empty where the post mediates not. */
  static Optional<Mediator> of(Post post, String organization) {
    return trade(post.getRole())
        .map(trade ->
            Mediator.newBuilder()
                .setOfficer(post.getHolders(0))
                .setKind(trade.kind())
                .setEngagement(trade.engagement())
                .addOrganizations(organization)
                .addAllSkills(trade.skills())
                .addLanguages("zh-CN")
                .setMostOpen(MOST_OPEN)
                .build());
  }

  /** Those of the 24 that have no trade of their own mediate contracts. */
  private static Optional<Trade> trade(String role) {
    return Lishui.organs().contains(role)
        ? Optional.of(OF_ORGANS.getOrDefault(role, invited(role, "contract").getValue()))
        : Optional.ofNullable(OF_CENTRES.get(role));
  }

  private static Map.Entry<String, Trade> people(String role, String... skills) {
    return entry(role, MEDIATOR_KIND_PEOPLES_MEDIATOR, ENGAGEMENT_FULL_TIME, skills);
  }

  private static Map.Entry<String, Trade> lawyer(String role, String... skills) {
    return entry(role, MEDIATOR_KIND_VILLAGE_LAWYER, ENGAGEMENT_PART_TIME, skills);
  }

  private static Map.Entry<String, Trade> invited(String role, String... skills) {
    return entry(role, MEDIATOR_KIND_INVITED, ENGAGEMENT_PART_TIME, skills);
  }

  private static Map.Entry<String, Trade> entry(
      String role, MediatorKind kind, Engagement engagement, String... skills) {
    return Map.entry(role, new Trade(kind, engagement, List.of(skills)));
  }
}
