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
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.Absences;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.policies.RoleRule;

/** Who is shown on the public notice of a grid, role by role. */
public final class NoticeDuties {
  private static final Comparator<Post> AS_SET_UP =
      Comparator.comparing(post -> post.id().value().toString());

  private static final Map<OfficerId, OfficerDetails> NOBODY = Map.of();

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

  /**
   * Each role with who acts in it at that instant. The posts of the grid are read at once, those of
   * a role at a division only where the grid has none of it, at most 100; absences and people are
   * read at once for all.
   *
   * @param named whether who acts is shown, or only whether the role is vacant
   */
  List<Duty> at(Patch grid, List<RoleRule> roles, boolean named, Instant now) {
    var here = posts.at(List.of(grid)).stream().map(Loaded::aggregate).sorted(AS_SET_UP).toList();
    var standing = roles.stream().map(role -> nearest(grid, role, here)).toList();
    var absences = onDuty.of(standing.stream().flatMap(List::stream).toList());
    var acting = standing.stream().map(some -> acting(some, now, absences)).toList();
    var details =
        named ? details(acting.stream().flatMap(one -> one.keySet().stream()).toList()) : NOBODY;
    var duties = new ArrayList<Duty>();
    for (int i = 0; i < roles.size(); i++) {
      var role = roles.get(i);
      var who = acting.get(i);
      duties.add(new Duty(role.role(), role.title(), who.isEmpty(), shown(who, details)));
    }
    return duties;
  }

  /** The posts of a role at the grid; where there is none, at the division of the role's level. */
  private List<Post> nearest(Patch grid, RoleRule role, List<Post> atGrid) {
    var here = atGrid.stream().filter(post -> post.role().equals(role.role())).toList();
    return here.isEmpty()
        ? grid.division().at(role.level()).stream()
            .flatMap(division -> posts.standingAt(role.role(), division).stream())
            .map(Loaded::aggregate)
            .toList()
        : here;
  }

  /** Who acts for some posts, and whether only in place of a holder who is absent. */
  private static Map<OfficerId, Boolean> acting(List<Post> some, Instant now, Absences absences) {
    var acting = new LinkedHashMap<OfficerId, Boolean>();
    for (var post : some) {
      for (var cover : post.covers(now, absences)) {
        cover
            .acting()
            .ifPresent(one -> acting.merge(one, cover.isHolderAbsent(), Boolean::logicalAnd));
      }
    }
    return acting;
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

  /** Without those whose details are not known, or erased meanwhile: nothing is shown of them. */
  private static List<Shown> shown(
      Map<OfficerId, Boolean> acting, Map<OfficerId, OfficerDetails> details) {
    var shown = new ArrayList<Shown>();
    acting.forEach((officer, deputy) ->
        Optional.ofNullable(details.get(officer))
            .ifPresent(one -> shown.add(new Shown(one.name(), one.phone(), deputy))));
    return shown;
  }
}
