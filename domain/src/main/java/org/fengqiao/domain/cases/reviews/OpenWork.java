package org.fengqiao.domain.cases.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitId;

/**
 * What was open in a division when it was reviewed (在办情况).
 *
 * @param complete whether all open cases were read; else the newest reports were, so many as the
 *     bound has
 * @param tallies by level and unit, the highest level first and those nobody leads last
 * @param items the late ones first, then the oldest; at most {@value #MOST_ITEMS}
 */
public record OpenWork(boolean complete, List<Tally> tallies, List<ReviewItem> items) {
  /** The most open cases that one review reads. */
  public static final int MOST_CASES = 20_000;

  /** The most items one review keeps. */
  public static final int MOST_ITEMS = 200;

  /**
   * How much is open at a unit.
   *
   * @param level empty where nobody leads
   * @param unit empty where nobody leads
   * @param overdue of the open ones
   */
  public record Tally(Optional<Level> level, Optional<UnitId> unit, int open, int overdue) {
    public Tally {
      Objects.requireNonNull(level);
      Objects.requireNonNull(unit);
      if (overdue < 0 || overdue > open) {
        throw new IllegalArgumentException("of the open ones some are overdue");
      }
    }
  }

  private record Place(Optional<Level> level, Optional<UnitId> unit) {}

  public OpenWork {
    tallies = List.copyOf(tallies);
    items = List.copyOf(items);
  }

  /** What those cases come to. */
  public static OpenWork of(List<ReviewItem> cases, boolean complete) {
    var places = new HashMap<Place, List<ReviewItem>>();
    for (var one : cases) {
      var place = new Place(one.level(), one.unit());
      places.computeIfAbsent(place, _ -> new ArrayList<>()).add(one);
    }
    var tallies =
        places.entrySet().stream()
            .map(at -> tally(at.getKey(), at.getValue()))
            .sorted(
                Comparator.comparing(
                        (Tally one) -> one.level().map(Level::ordinal).orElse(Integer.MAX_VALUE))
                    .thenComparing(
                        one -> one.unit().map(UnitId::value).map(Object::toString).orElse("")))
            .toList();
    var items = cases.stream().sorted(ReviewItem.MOST_PRESSING).limit(MOST_ITEMS).toList();
    return new OpenWork(complete, tallies, items);
  }

  private static Tally tally(Place place, List<ReviewItem> all) {
    int overdue = (int) all.stream().filter(ReviewItem::overdue).count();
    return new Tally(place.level(), place.unit(), all.size(), overdue);
  }

  /** How many cases were open. */
  public int open() {
    return tallies.stream().mapToInt(Tally::open).sum();
  }

  /** How many of them were overdue. */
  public int overdue() {
    return tallies.stream().mapToInt(Tally::overdue).sum();
  }

  /** Whether the case is one of the items. */
  public boolean has(CaseId id) {
    return items.stream().anyMatch(item -> item.id().equals(id));
  }
}
