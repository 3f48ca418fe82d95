package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;

/** Says on whose behalf a partner may act. */
public final class Officers {
  private final OfficerRegister register;
  private final Posts posts;

  @Inject
  public Officers(OfficerRegister register, Posts posts) {
    this.register = register;
    this.posts = posts;
  }

  /**
   * The officer, with the posts held at that moment in units the caller acts for.
   *
   * @throws Refusal OFFICER_NOT_ACTING if there is no such post, or no such officer
   */
  public ActingOfficer acting(Caller caller, OfficerId officer, Instant now) {
    var held =
        register.find(officer).stream()
            .flatMap(found -> found.aggregate().posts().stream())
            .flatMap(post -> posts.find(post).stream())
            .map(found -> found.aggregate())
            .filter(post -> caller.rights().actsFor().contains(post.unit()))
            .filter(post -> post.holders(now).contains(officer))
            .collect(Collectors.toSet());
    if (held.isEmpty()) {
      throw Refusal.notPermitted(
          PartnerReason.OFFICER_NOT_ACTING, Map.of("officer", "officers/" + officer.value()));
    }
    return acting(officer, held);
  }

  private static ActingOfficer acting(OfficerId officer, Set<Post> held) {
    return new ActingOfficer(
        officer,
        held.stream().map(Post::unit).collect(Collectors.toSet()),
        held.stream().map(Post::id).collect(Collectors.toSet()));
  }
}
