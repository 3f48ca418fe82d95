package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.fengqiao.application.people.GridNotice.Duty;
import org.fengqiao.application.people.GridNotice.Shown;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.policies.RoleRule;

/** Who is shown on the public notice of a grid, role by role. */
public final class NoticeDuties {
  private static final Comparator<Post> AS_SET_UP =
      Comparator.comparing(post -> post.id().value().toString());

  private final Posts posts;
  private final OnDuty onDuty;
  private final OfficerRegister register;
  private final Contents contents;

  @Inject
  public NoticeDuties(Posts posts, OnDuty onDuty, OfficerRegister register, Contents contents) {
    this.posts = posts;
    this.onDuty = onDuty;
    this.register = register;
    this.contents = contents;
  }

  /** Each role with who acts in it at that instant. What is read does not grow with the roles. */
  List<Duty> at(Patch grid, List<RoleRule> roles, Instant now) {
    var standing = standing(grid, roles);
    var absences = onDuty.of(standing);
    var acting = new ArrayList<Map<OfficerId, Boolean>>();
    for (var role : roles) {
      var inRole = new LinkedHashMap<OfficerId, Boolean>();
      for (var post : nearest(grid, role, standing)) {
        for (var cover : post.covers(now, absences)) {
          cover
              .acting()
              .ifPresent(one -> inRole.merge(one, cover.isHolderAbsent(), Boolean::logicalAnd));
        }
      }
      acting.add(inRole);
    }
    var details = details(acting.stream().flatMap(one -> one.keySet().stream()).toList());
    var duties = new ArrayList<Duty>();
    for (int i = 0; i < roles.size(); i++) {
      var role = roles.get(i);
      duties.add(new Duty(role.role(), role.title(), shown(acting.get(i), details)));
    }
    return duties;
  }

  /** All posts at the grid, and at the divisions over it that the roles speak of. */
  private List<Post> standing(Patch grid, List<RoleRule> roles) {
    var divisions =
        roles.stream()
            .flatMap(role -> grid.division().at(role.level()).stream())
            .distinct()
            .map(Patch::of)
            .toList();
    var found = new ArrayList<Post>();
    posts.at(List.of(grid)).forEach(post -> found.add(post.aggregate()));
    posts.at(divisions).forEach(post -> found.add(post.aggregate()));
    found.removeIf(post -> roles.stream().noneMatch(role -> role.role().equals(post.role())));
    found.sort(AS_SET_UP);
    return found;
  }

  /** The posts of a role at the grid; where there is none, at the division of the role's level. */
  private static List<Post> nearest(Patch grid, RoleRule role, List<Post> standing) {
    var here = of(role, grid, standing);
    return here.isEmpty()
        ? grid.division().at(role.level()).map(Patch::of).stream()
            .flatMap(division -> of(role, division, standing).stream())
            .toList()
        : here;
  }

  private static List<Post> of(RoleRule role, Patch patch, List<Post> standing) {
    return standing.stream()
        .filter(post -> post.role().equals(role.role()))
        .filter(post -> post.patch().finest().equals(patch.finest()))
        .toList();
  }

  private Map<OfficerId, OfficerDetails> details(Collection<OfficerId> officers) {
    var known = new HashMap<OfficerId, OfficerDetails>();
    officers.stream()
        .distinct()
        .gather(Gatherers.windowFixed(OfficerRegister.MOST))
        .flatMap(some -> OfficerView.of(register.find(some), contents).stream())
        .forEach(view ->
            view.details()
                .ifPresent(details -> known.put(view.officer().aggregate().id(), details)));
    return known;
  }

  /** Without those whose details are erased meanwhile: there is nothing to show of them. */
  private static List<Shown> shown(
      Map<OfficerId, Boolean> acting, Map<OfficerId, OfficerDetails> details) {
    var shown = new ArrayList<Shown>();
    acting.forEach((officer, deputy) ->
        Optional.ofNullable(details.get(officer))
            .ifPresent(one -> shown.add(new Shown(one.name(), one.phone(), deputy))));
    return shown;
  }
}
