package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.people.OnDuty;
import org.fengqiao.application.people.PostFilter;
import org.fengqiao.application.people.Posts;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.Rules;

/** Finds who is told: the post that is meant, and who acts for it. */
final class Recipients {
  private static final PageRequest FIRST = new PageRequest(1, Optional.empty());

  private final Posts posts;
  private final Officers officers;
  private final OnDuty onDuty;

  @Inject
  Recipients(Posts posts, Officers officers, OnDuty onDuty) {
    this.posts = posts;
    this.officers = officers;
    this.onDuty = onDuty;
  }

  /** Who acts for the post that is told, deputies included; one that is empty where nobody does. */
  List<Optional<OfficerId>> actingFor(Optional<Post> told, Instant now) {
    var acting = told.map(post -> onDuty.acting(post, now)).orElse(List.of());
    return acting.isEmpty()
        ? List.of(Optional.empty())
        : acting.stream().map(Optional::of).toList();
  }

  /** The units of the posts that an officer holds, whichever he is told for. */
  Set<UnitId> unitsOf(OfficerId officer, Instant now) {
    return officers.unitsOf(officer, now);
  }

  /** The post of that id. */
  Optional<Post> post(PostId id) {
    return posts.find(id).map(found -> found.aggregate());
  }

  /** The post of a role of the pack that answers for a division, at the level of the role. */
  Optional<Post> post(Role role, Rules rules, DivisionCode division) {
    return rules
        .role(role)
        .flatMap(rule -> division.at(rule.level()))
        .flatMap(at -> posts.actingAt(role, at))
        .map(found -> found.aggregate());
  }

  /** The post through which a unit is told as a whole: the one that was set up in it first. */
  Optional<Post> postOf(UnitId unit) {
    return posts.list(new PostFilter.OfUnit(unit), FIRST).items().stream()
        .map(found -> found.aggregate())
        .findFirst();
  }
}
