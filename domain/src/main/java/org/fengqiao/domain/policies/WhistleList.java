package org.fengqiao.domain.policies;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/**
 * The whistle list of a place (吹哨报到清单): which organs a lower level may call for what, how soon they
 * must report in, and who says how well they did.
 *
 * @param by the levels of the units that may whistle, of DISTRICT, TOWN and VILLAGE
 * @param organs at most 100, each role once
 * @param scoredBy the roles that appraise who reported in (评价), for the ground their posts answer
 *     for; at most 20, empty where nobody does
 * @param call what an organ is told when it is called; empty only in the list without items
 * @param clocks at most 20, none named as a clock of cases is
 * @param blocks at most 20, with at most 500 items, each code once
 */
public record WhistleList(
    Set<Level> by,
    List<WhistleOrgan> organs,
    List<Role> scoredBy,
    Optional<NoticeTemplate> call,
    List<WhistleClock> clocks,
    List<WhistleBlock> blocks) {
  /** Where the pack is silent: nobody may be called. */
  public static final WhistleList NONE =
      new WhistleList(Set.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());

  public WhistleList {
    by = Collections.unmodifiableSet(new TreeSet<>(by));
    organs = List.copyOf(organs);
    scoredBy = List.copyOf(scoredBy);
    Objects.requireNonNull(call);
    clocks = List.copyOf(clocks);
    blocks = List.copyOf(blocks);
  }

  /** Every item, in the list's order. */
  public Stream<WhistleItem> items() {
    return blocks.stream().flatMap(block -> block.items().stream());
  }

  /** The item of that code; empty if it is not on the list. */
  public Optional<WhistleItem> item(WhistleItemCode code) {
    return items().filter(item -> item.code().equals(code)).findFirst();
  }

  /** The organ of that role; empty if it is not on the list. */
  public Optional<WhistleOrgan> organ(Role role) {
    return organs.stream().filter(organ -> organ.role().equals(role)).findFirst();
  }

  /** The clock of that name. */
  public Optional<WhistleClock> clock(ClockName name) {
    return clocks.stream().filter(clock -> clock.name().equals(name)).findFirst();
  }
}
