package org.fengqiao.bootstrap.story;

import static org.fengqiao.proto.mediation.v1.Engagement.ENGAGEMENT_FULL_TIME;
import static org.fengqiao.proto.mediation.v1.Engagement.ENGAGEMENT_PART_TIME;
import static org.fengqiao.proto.mediation.v1.MediatorKind.MEDIATOR_KIND_INVITED;
import static org.fengqiao.proto.mediation.v1.MediatorKind.MEDIATOR_KIND_PEOPLES_MEDIATOR;
import static org.fengqiao.proto.mediation.v1.MediatorKind.MEDIATOR_KIND_VILLAGE_LAWYER;

import java.util.List;
import java.util.Map;
import org.fengqiao.proto.mediation.v1.Engagement;
import org.fengqiao.proto.mediation.v1.Mediator;
import org.fengqiao.proto.mediation.v1.MediatorKind;
import org.fengqiao.proto.people.v1.Post;

/** As what somebody mediates, and what he is versed in. */
record Trade(MediatorKind kind, Engagement engagement, List<String> skills) {
  private static final int MOST_OPEN = 20;

  Trade {
    skills = List.copyOf(skills);
  }

  /** Whoever holds the post of that role is a people's mediator 人民调解员. */
  static Map.Entry<String, Trade> people(String role, String... skills) {
    return entry(role, MEDIATOR_KIND_PEOPLES_MEDIATOR, ENGAGEMENT_FULL_TIME, skills);
  }

  /** He is a lawyer of villages 村居法律顾问. */
  static Map.Entry<String, Trade> lawyer(String role, String... skills) {
    return entry(role, MEDIATOR_KIND_VILLAGE_LAWYER, ENGAGEMENT_PART_TIME, skills);
  }

  /** He is invited 特邀调解员 beside another work. */
  static Map.Entry<String, Trade> invited(String role, String... skills) {
    return entry(role, MEDIATOR_KIND_INVITED, ENGAGEMENT_PART_TIME, skills);
  }

  private static Map.Entry<String, Trade> entry(
      String role, MediatorKind kind, Engagement engagement, String... skills) {
    return Map.entry(role, new Trade(kind, engagement, List.of(skills)));
  }

  /** Who holds a post, as a mediator of an organization. */
  Mediator of(Post post, String organization) {
    return Mediator.newBuilder()
        .setOfficer(post.getHolders(0))
        .setKind(kind)
        .setEngagement(engagement)
        .addOrganizations(organization)
        .addAllSkills(skills)
        .addLanguages("zh-CN")
        .setMostOpen(MOST_OPEN)
        .build();
  }
}
