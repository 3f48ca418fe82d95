package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.UnitId;

/** A case in the making: a copy of one, a few parts exchanged. Lives within one fold. */
final class Draft {
  private final Case from;
  private Patch patch;
  private Classing classing;
  private Routing routing;
  private CaseState state;
  private Optional<Climb> climb;
  private List<UnitId> hadIt;
  private Optional<Instant> contactTime;
  private List<Objection> objections;
  private List<TimedRun> clocks;

  Draft(Case from) {
    this.from = from;
    patch = from.patch();
    classing = from.classing();
    routing = from.routing();
    state = from.state();
    climb = from.climb();
    hadIt = from.hadIt();
    contactTime = from.contactTime();
    objections = from.objections();
    clocks = from.clocks();
  }

  Draft classed(Classing classing, Patch patch, Routing routing) {
    this.classing = classing;
    this.patch = patch;
    this.routing = routing;
    return this;
  }

  Draft state(CaseState state) {
    this.state = state;
    return this;
  }

  Draft climb(Climb climb) {
    this.climb = Optional.of(climb);
    return this;
  }

  /** That unit had it until now. */
  Draft had(UnitId unit) {
    var units = new ArrayList<UnitId>();
    units.add(unit);
    hadIt.stream().filter(earlier -> !earlier.equals(unit)).forEach(units::add);
    hadIt = units;
    return this;
  }

  /** The reporter was reached; the first time counts. */
  Draft contacted(Instant time) {
    contactTime = contactTime.or(() -> Optional.of(time));
    return this;
  }

  Draft objected(Objection objection) {
    objections = new ArrayList<>(objections);
    objections.add(objection);
    return this;
  }

  Draft clocks(List<TimedRun> clocks) {
    this.clocks = clocks;
    return this;
  }

  Case build() {
    return new Case(
        from.id(),
        from.number(),
        from.origin(),
        patch,
        classing,
        from.words(),
        routing,
        state,
        climb,
        hadIt,
        contactTime,
        objections,
        clocks);
  }
}
