package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.UnitId;

/** A case in the making: a copy of one, a few parts exchanged. Lives within one fold. */
final class Draft {
  private final Case from;
  private Patch patch;
  private Words words;
  private Classing classing;
  private Routing routing;
  private CaseState state;
  private Optional<Climb> climb;
  private List<UnitId> hadIt;
  private Optional<Instant> contactTime;
  private List<Objection> objections;
  private List<Part> parts;
  private List<Round> rounds;
  private List<TimedRun> clocks;
  private Optional<CaseId> mergedInto;
  private List<CaseId> merged;
  private Optional<Claimants> claimants;

  Draft(Case from) {
    this.from = from;
    patch = from.patch();
    words = from.words();
    classing = from.classing();
    routing = from.routing();
    state = from.state();
    climb = from.climb();
    hadIt = from.hadIt();
    contactTime = from.contactTime();
    objections = from.objections();
    parts = from.parts();
    rounds = from.rounds();
    clocks = from.clocks();
    mergedInto = from.mergedInto();
    merged = from.merged();
    claimants = from.claimants();
  }

  Draft classed(Classing classing, Patch patch, Routing routing) {
    this.classing = classing;
    this.patch = patch;
    this.routing = routing;
    return this;
  }

  /** Its words are now those. */
  Draft reported(ContentRef report) {
    words = new Words(report, words.reporter(), words.anonymous());
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

  /** With that part, new or as it is now. */
  Draft part(Part part) {
    parts = new ArrayList<>(parts);
    if (part.number() > parts.size()) {
      parts.add(part);
    } else {
      parts.set(part.number() - 1, part);
    }
    return this;
  }

  /** With one more round that is over. */
  Draft round(Round round) {
    rounds = new ArrayList<>(rounds);
    rounds.add(round);
    return this;
  }

  Draft clocks(List<TimedRun> clocks) {
    this.clocks = clocks;
    return this;
  }

  Draft merging(Optional<CaseId> into, List<CaseId> merged) {
    this.mergedInto = into;
    this.merged = merged;
    return this;
  }

  Draft claimants(Claimants claimants) {
    this.claimants = Optional.of(claimants);
    return this;
  }

  Case build() {
    return new Case(
        from.id(),
        from.number(),
        from.origin(),
        patch,
        classing,
        words,
        routing,
        state,
        climb,
        hadIt,
        contactTime,
        objections,
        parts,
        rounds,
        clocks,
        mergedInto,
        merged,
        claimants);
  }
}
