package org.fengqiao.application.cases.lives;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.FiredRung;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** Loads that fire a rung of the case, now and then: a faulty way to wake clocks. */
final class FiringOnLoad implements Cases {
  private static final int FIRES_ONE_OF = 30;

  private final CaseTown town;
  private final boolean again;
  private final AtomicInteger loads = new AtomicInteger();

  /**
   * Loads of a town.
   *
   * @param again whether what has fired fires again; else what has not fires, due or not
   */
  FiringOnLoad(CaseTown town, boolean again) {
    this.town = town;
    this.again = again;
  }

  @Override
  public Optional<Loaded<Case>> find(CaseId id) {
    var found = town.cases.find(id);
    if (loads.incrementAndGet() % FIRES_ONE_OF == 0) {
      found.ifPresent(this::fire);
    }
    return town.cases.find(id);
  }

  private void fire(Loaded<Case> found) {
    var c = found.aggregate();
    c.runningClocks().stream()
        .map(run -> run.clock())
        .filter(clock -> !clock.isSuspended())
        .flatMap(this::rungs)
        .findFirst()
        .ifPresent(fact -> {
          var fired = again ? new Decided<>(c, List.of(fact)) : moved(c, fact);
          town.memory.commit(
              Optional.empty(), Changes.moving(Actor.FENGQIAO, town.town.now(), found, fired));
        });
  }

  private static Decided<Case> moved(Case c, CaseFact.RungFired fact) {
    return Case.LINEAGE.move(c, List.of(fact));
  }

  private Stream<CaseFact.RungFired> rungs(RunningClock clock) {
    var now = town.town.now();
    return LivesClocks.face(town.rules, clock).rungTimes().stream()
        .filter(rung -> clock.hasFired(rung.rung().key()) == again)
        .flatMap(rung ->
            rung.time().map(time -> new FiredRung(rung.rung().key(), time, now, false)).stream())
        .map(fired -> new CaseFact.RungFired(clock.name(), clock.run(), fired));
  }

  @Override
  public List<Loaded<Case>> findAll(Collection<CaseId> ids) {
    return town.cases.findAll(ids);
  }

  @Override
  public List<Loaded<Case>> inHand(OfficerId officer, UnitId unit, int limit) {
    return town.cases.inHand(officer, unit, limit);
  }

  @Override
  public int countInHand(OfficerId officer, UnitId unit) {
    return town.cases.countInHand(officer, unit);
  }

  @Override
  public Page<Loaded<Case>> list(CaseFilter filter, Sight sight, PageRequest page) {
    return town.cases.list(filter, sight, page);
  }
}
