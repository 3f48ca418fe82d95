package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** Says on whose behalf a partner may act. */
public final class Officers {
  private final OfficerRegister register;
  private final Posts posts;
  private final OnDuty onDuty;

  @Inject
  public Officers(OfficerRegister register, Posts posts, OnDuty onDuty) {
    this.register = register;
    this.posts = posts;
    this.onDuty = onDuty;
  }

  /**
   * The officer, with the posts in units the caller acts for that are held at that moment, or stood
   * in for as a deputy. A holder who is absent may act all the same: absence takes no right away.
   *
   * @throws Refusal OFFICER_NOT_ACTING if there is no such post, or no such officer
   */
  public ActingOfficer acting(Caller caller, OfficerId officer, Instant now) {
    var held =
        register.find(officer).stream()
            .flatMap(found -> given(found.aggregate()))
            .distinct()
            .flatMap(post -> posts.find(post).stream())
            .map(found -> found.aggregate())
            .filter(post -> caller.rights().actsFor().contains(post.unit()))
            .filter(post ->
                post.holders(now).contains(officer) || onDuty.acting(post, now).contains(officer))
            .collect(Collectors.toSet());
    if (held.isEmpty()) {
      throw Refusal.notPermitted(
          PartnerReason.OFFICER_NOT_ACTING, Map.of("officer", "officers/" + officer.value()));
    }
    return acting(officer, held);
  }

  /** The units of the posts that an officer holds at that instant, whoever acts for them. */
  public Set<UnitId> unitsOf(OfficerId officer, Instant now) {
    return register.find(officer).stream()
        .flatMap(found -> found.aggregate().posts().stream())
        .distinct()
        .flatMap(post -> posts.find(post).stream())
        .map(found -> found.aggregate())
        .filter(post -> post.holders(now).contains(officer))
        .map(Post::unit)
        .collect(Collectors.toSet());
  }

  /** The posts the officer, or whoever the officer was named deputy of, was ever given. */
  private Stream<PostId> given(Officer officer) {
    return Stream.concat(
        officer.posts().stream(),
        officer.deputyOf().stream()
            .flatMap(absent -> register.find(absent).stream())
            .flatMap(found -> found.aggregate().posts().stream()));
  }

  private static ActingOfficer acting(OfficerId officer, Set<Post> held) {
    return new ActingOfficer(
        officer,
        held.stream().map(Post::unit).collect(Collectors.toSet()),
        held.stream().map(Post::id).collect(Collectors.toSet()));
  }
}
