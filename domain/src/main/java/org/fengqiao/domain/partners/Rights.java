package org.fengqiao.domain.partners;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;

/**
 * What a partner may do and see.
 *
 * @param calls the rpcs it may call
 * @param channels the channels it may report on
 * @param manualChannels those of {@code channels} whose reports are left for a person to triage and
 *     dispatch, whatever the pack could do
 * @param reportsOn the division subtrees it may report on
 * @param actsFor the units whose officers may act through it
 * @param views the division subtrees of which it sees every case
 */
public record Rights(
    Set<Right> calls,
    Set<Channel> channels,
    Set<Channel> manualChannels,
    Set<DivisionCode> reportsOn,
    Set<UnitId> actsFor,
    Set<DivisionCode> views) {
  private static final int MOST_DIVISIONS = 200;
  private static final int MOST_UNITS = 2_000;

  /** May do and see nothing. */
  public static final Rights NONE =
      new Rights(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Rights {
    calls = sorted(calls);
    channels = sorted(channels);
    manualChannels = sorted(manualChannels);
    if (!channels.containsAll(manualChannels)) {
      throw Refusal.invalid("rights.manual_channels", "are among the channels");
    }
    atMost("rights.report_divisions", reportsOn, MOST_DIVISIONS);
    atMost("rights.acting_units", actsFor, MOST_UNITS);
    atMost("rights.view_divisions", views, MOST_DIVISIONS);
    reportsOn = sorted(reportsOn);
    var units = new TreeSet<>(Comparator.comparing(UnitId::value));
    units.addAll(actsFor);
    actsFor = Collections.unmodifiableSet(units);
    views = sorted(views);
  }

  /** Whether it may report on {@code division}. */
  public boolean mayReportOn(DivisionCode division) {
    return reportsOn.stream().anyMatch(root -> root.contains(division));
  }

  /** Whether it may do and see all that {@code other} may. */
  public boolean covers(Rights other) {
    return calls.containsAll(other.calls)
        && channels.containsAll(other.channels)
        && covers(reportsOn, other.reportsOn)
        && actsFor.containsAll(other.actsFor)
        && covers(views, other.views);
  }

  private static boolean covers(Set<DivisionCode> roots, Set<DivisionCode> others) {
    return others.stream().allMatch(other -> roots.stream().anyMatch(r -> r.contains(other)));
  }

  private static void atMost(String field, Set<?> some, int most) {
    if (some.size() > most) {
      throw Refusal.invalid(field, "has at most " + most + " entries");
    }
  }

  // Sorted, so that equal rights have one stored form.
  private static <T extends Comparable<T>> Set<T> sorted(Set<T> some) {
    return Collections.unmodifiableSet(new TreeSet<>(some));
  }
}
