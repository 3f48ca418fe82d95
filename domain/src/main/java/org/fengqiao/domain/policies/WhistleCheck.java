package org.fengqiao.domain.policies;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/** Finds where a whistle list contradicts itself or the rest of its pack. */
final class WhistleCheck {
  private static final int MOST_ORGANS = 100;
  private static final int MOST_SCORERS = 20;
  private static final int MOST_CLOCKS = 20;
  private static final int MOST_BLOCKS = 20;
  private static final int MOST_ITEMS = 500;
  private static final Set<Level> LEVELS = EnumSet.of(Level.DISTRICT, Level.TOWN, Level.VILLAGE);
  private static final Set<NoticeField> NAMED =
      EnumSet.complementOf(EnumSet.of(NoticeField.NUMBER, NoticeField.TIER));

  private final WhistleList list;
  private final Set<Role> roles;
  private final Problems problems;
  private final LimitCheck limits;

  WhistleCheck(WhistleList list, Set<Role> roles, Problems problems) {
    this.list = list;
    this.roles = roles;
    this.problems = problems;
    this.limits =
        new LimitCheck(
            "a whistle", NAMED, roles, List.of(RoleRule.ACTING, RoleRule.SUPERIOR), problems);
  }

  /** Looks at it, and adds its clocks to those that have a name. */
  void check(Set<ClockName> taken) {
    if (list.equals(WhistleList.NONE)) {
      return;
    }
    if (roles.contains(RoleRule.SUPERIOR)) {
      problems.add("roles", RoleRule.SUPERIOR.value() + " names an organ's superior, and no role");
    }
    problems.sized("whistles.by", list.by().size(), 1, LEVELS.size());
    if (!LEVELS.containsAll(list.by())) {
      problems.add("whistles.by", "is of DISTRICT, TOWN and VILLAGE");
    }
    organs();
    problems.sized("whistles.scored_by", list.scoredBy().size(), 0, MOST_SCORERS);
    problems.distinct("whistles.scored_by", list.scoredBy(), role -> role);
    areRoles("whistles.scored_by", list.scoredBy());
    if (list.call().isEmpty()) {
      problems.add("whistles.call", "says what an organ is told when it is called");
    }
    list.call().ifPresent(text -> limits.speaks("whistles.call", text));
    clocks(taken);
    blocks();
  }

  private void organs() {
    problems.sized("whistles.organs", list.organs().size(), 1, MOST_ORGANS);
    problems.distinct("whistles.organs", list.organs(), WhistleOrgan::role);
    for (int i = 0; i < list.organs().size(); i++) {
      var organ = list.organs().get(i);
      problems.isRole("whistles.organs[" + i + "].role", organ.role(), roles);
      problems.isRole("whistles.organs[" + i + "].superior", organ.superior(), roles);
      if (organ.role().equals(organ.superior())) {
        problems.add("whistles.organs[" + i + "].superior", "is another role than the organ's");
      }
    }
  }

  private void clocks(Set<ClockName> taken) {
    problems.sized("whistles.clocks", list.clocks().size(), 1, MOST_CLOCKS);
    for (int i = 0; i < list.clocks().size(); i++) {
      var clock = list.clocks().get(i);
      limits.check("whistles.clocks[" + i + "]", clock.spec(), clock.texts(), taken);
    }
  }

  private void blocks() {
    problems.sized("whistles.blocks", list.blocks().size(), 1, MOST_BLOCKS);
    problems.distinct("whistles.blocks", list.blocks(), WhistleBlock::name);
    var all = list.items().toList();
    if (all.size() > MOST_ITEMS) {
      problems.add("whistles.blocks", "have at most " + MOST_ITEMS + " items in all");
    }
    if (all.stream().map(WhistleItem::code).distinct().count() < all.size()) {
      problems.add("whistles.blocks", "have each item's code once, whatever the block");
    }
    var organs = list.organs().stream().map(WhistleOrgan::role).collect(Collectors.toSet());
    for (int i = 0; i < list.blocks().size(); i++) {
      var items = list.blocks().get(i).items();
      for (int j = 0; j < items.size(); j++) {
        check("whistles.blocks[" + i + "].items[" + j + "]", items.get(j), organs);
      }
    }
  }

  private void check(String path, WhistleItem item, Set<Role> organs) {
    problems.sized(path + ".organs", item.organs().size(), 1, WhistleItem.MOST_ORGANS);
    problems.distinct(path + ".organs", item.organs(), role -> role);
    for (int i = 0; i < item.organs().size(); i++) {
      if (!organs.contains(item.organs().get(i))) {
        problems.add(path + ".organs[" + i + "]", "is one of the list's organs");
      }
    }
    if (list.clock(item.clock()).isEmpty()) {
      problems.add(path + ".clock", "is one of the list's clocks");
    }
  }

  private void areRoles(String path, List<Role> all) {
    for (int i = 0; i < all.size(); i++) {
      problems.isRole(path + "[" + i + "]", all.get(i), roles);
    }
  }
}
