package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.SessionLevel;

/** Finds whom a joint session needs: the post that convenes it, and the units it calls. */
final class SessionCalling {
  private final Posts posts;
  private final Units units;

  @Inject
  SessionCalling(Posts posts, Units units) {
    this.posts = posts;
    this.units = units;
  }

  /**
   * The units as a command names them, checked.
   *
   * @throws Refusal INVALID_FIELD unless they are at most 100, each named once
   */
  static List<UnitId> named(List<UnitId> units) {
    if (units.size() > JointSession.MOST_UNITS
        || units.stream().distinct().count() < units.size()) {
      throw Refusal.invalid(
          "units", "are at most " + JointSession.MOST_UNITS + ", each named once");
    }
    return List.copyOf(units);
  }

  /**
   * The post that convenes at a level over a patch.
   *
   * @throws Refusal CONVENER_NOT_SET_UP
   */
  Post convener(SessionLevel level, Patch patch) {
    return patch
        .division()
        .at(level.level())
        .flatMap(division -> posts.actingAt(level.convener(), division))
        .map(found -> found.aggregate())
        .orElseThrow(() ->
            Refusal.illegalNow(
                SessionReason.CONVENER_NOT_SET_UP,
                List.of(),
                Map.of("role", level.convener().value(), "patch", patch.finest())));
  }

  /**
   * Passes if there are such units.
   *
   * @throws Refusal UNIT_NOT_FOUND
   */
  void require(List<UnitId> called) {
    for (var unit : called) {
      if (units.find(unit).isEmpty()) {
        throw Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + unit.value());
      }
    }
  }

  /** Whether a unit of the officer serves ground that has the division. */
  boolean serves(ActingOfficer officer, DivisionCode division) {
    return officer.units().stream()
        .flatMap(unit -> units.find(unit).stream())
        .anyMatch(unit -> unit.aggregate().division().contains(division));
  }
}
