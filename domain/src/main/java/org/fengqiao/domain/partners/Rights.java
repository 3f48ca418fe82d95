package org.fengqiao.domain.partners;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/**
 * What a partner may do and see.
 *
 * @param calls the rpcs it may call
 * @param channels the channels it may report on
 * @param reportsOn the division subtrees it may report on
 * @param actsFor the units whose officers may act through it
 * @param views the division subtrees of which it sees every case
 */
public record Rights(
    Set<Right> calls,
    Set<Channel> channels,
    Set<DivisionCode> reportsOn,
    Set<UnitId> actsFor,
    Set<DivisionCode> views) {
  /** May do and see nothing. */
  public static final Rights NONE = new Rights(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Rights {
    calls = sorted(calls);
    channels = sorted(channels);
    reportsOn = sorted(reportsOn);
    actsFor =
        actsFor.stream()
            .sorted(Comparator.comparing(UnitId::value))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    views = sorted(views);
  }

  /** Whether it may report on {@code division}. */
  public boolean mayReportOn(DivisionCode division) {
    return reportsOn.stream().anyMatch(root -> root.contains(division));
  }

  // Sorted, so that equal rights have one stored form.
  private static <T extends Comparable<T>> Set<T> sorted(Set<T> some) {
    return Collections.unmodifiableSet(new TreeSet<>(some));
  }
}
