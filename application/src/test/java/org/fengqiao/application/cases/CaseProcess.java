package org.fengqiao.application.cases;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.MemoryClocks;
import org.fengqiao.domain.cases.CaseNumber;

/**
 * One server process over a town: every use case that writes cases, over commits and loads of its
 * own. Several of them share the town's store as processes share a database.
 */
public final class CaseProcess {
  public final CaseDesk desk;
  public final Router router;
  public final NamedUnit named;
  public final Reopening reopening;
  public final Ground ground;
  public final ReportCase report;
  public final TriageCase triage;
  public final HandOverWork handOver;
  public final WakeDueClocks waking;

  /**
   * A process of a town.
   *
   * @param serials of the case numbers, which the processes draw from one source
   * @param wakingClock by which it wakes clocks; all else is done by the town's
   */
  public CaseProcess(
      CaseTown town,
      Cases cases,
      Commits commits,
      AtomicInteger serials,
      InstantSource wakingClock) {
    var access = town.town.access;
    var ids = town.town.ids;
    var clock = town.town.clock;
    var memory = town.memory;
    var store = new DecidingStore(commits, memory);
    var officers = town.office.officers;
    router = town.router;
    named = DisputeClerk.named(town);
    reopening = new Reopening(router);
    ground = town.town.ports.ground();
    desk = town.desk(cases, store);
    triage = new TriageCase(desk, ground, town.rules, router);
    CaseNumbers numbers =
        (division, _) ->
            CaseNumber.of(division, LocalDate.parse("2026-03-02"), serials.incrementAndGet());
    var placement = new Placement(access, ground, town.town.ports.boundaries());
    report =
        new ReportCase(access, placement, town.rules, router, officers, numbers, ids, store, clock);
    handOver =
        new HandOverWork(
            access, cases, officers, town.rules, memory, ids, store, commits, memory, clock);
    var wake = new WakeCase(new Waking(store, wakingClock), cases, town.rules, router);
    waking = new WakeDueClocks(new MemoryClocks(memory), Set.of(wake), town.rules, wakingClock);
  }
}
