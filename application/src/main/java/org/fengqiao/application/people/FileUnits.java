package org.fengqiao.application.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;

/**
 * The units that one file of people names, each read once. All that is read is held until the file
 * ends, so that both are bounded: how many units a file names, and how many posts and appointments
 * these have. Used by one import, by one thread.
 */
final class FileUnits {
  /** The most units one file names, those that are not there included. */
  static final int MOST_UNITS = 2_000;

  /**
   * The most posts and appointments that the units of one file have, past ones included: of the
   * largest file, some four appointments of each post.
   */
  static final int MOST_STAFF = 100_000;

  private final UnitStaff staff;
  private final int mostStaff;
  private final Set<UnitId> learnt = new HashSet<>();
  private final Map<UnitId, Refusal> refused = new HashMap<>();
  private int counted;

  FileUnits(UnitStaff staff) {
    this(staff, MOST_STAFF);
  }

  FileUnits(UnitStaff staff, int mostStaff) {
    this.staff = staff;
    this.mostStaff = mostStaff;
  }

  /**
   * Who and what there is in a unit, the first time it is named; empty from then on.
   *
   * @throws Refusal UNIT_NOT_FOUND, TOO_MANY_UNITS, UNITS_TOO_LARGE; whenever that unit is named
   */
  Optional<UnitStaff.Staff> learn(UnitId unit) {
    if (learnt.contains(unit)) {
      return Optional.empty();
    }
    Optional.ofNullable(refused.get(unit))
        .ifPresent(refusal -> {
          throw refusal;
        });
    if (learnt.size() + refused.size() == MOST_UNITS) {
      throw Refusal.conflict(PeopleReason.TOO_MANY_UNITS, Map.of("most", "" + MOST_UNITS));
    }
    try {
      var found = staff.of(unit, this::count).orElseThrow(() -> absent(unit));
      learnt.add(unit);
      return Optional.of(found);
    } catch (Refusal refusal) {
      refused.put(unit, refusal);
      throw refusal;
    }
  }

  private void count(int more) {
    counted += more;
    if (counted > mostStaff) {
      throw Refusal.conflict(PeopleReason.UNITS_TOO_LARGE, Map.of("most", "" + mostStaff));
    }
  }

  private static Refusal absent(UnitId unit) {
    return Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + unit.value());
  }
}
