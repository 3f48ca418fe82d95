package org.fengqiao.examples.partner;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.fengqiao.proto.cases.v1.CaseState;

/** One run: both partners at work until all is answered, handled and seen; then the tables. */
final class Session {
  private static final Duration QUIET = Duration.ofSeconds(20);

  private final Server server;
  private final Retries retries;
  private final State state;
  private final Identity identity;
  private final PrintStream out = System.out;
  private final AtomicReference<Optional<GaveUp>> watchEnded =
      new AtomicReference<>(Optional.empty());
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();

  Session(Server server, Retries retries, State state, Identity identity) {
    this.server = server;
    this.retries = retries;
    this.state = state;
    this.identity = identity;
  }

  /**
   * Runs the file through.
   *
   * @param orders how many rows of it to take
   * @return whether nothing was refused, missed or found wrong
   */
  boolean run(Path file, int orders, int inFlight, boolean verify) throws InterruptedException {
    var unit = identity.unit().map(as -> new HandlingUnit(moves(as), inFlight));
    try (var log = new WatchLog(state, System::nanoTime);
        var platform = new Platform(server, identity.platformToken(), retries, state);
        var _ =
            new CaseWatch(
                server.watches(identity.platformToken()),
                retries,
                new PlatformWatch(log),
                this::watchEnded)) {
      var complete =
          unit.isPresent()
              ? handled(unit.get(), platform, log, file, orders, inFlight)
              : reported(platform, log, unit, file, orders, inFlight);
      log.save();
      print(platform, log, unit);
      return complete
          & platform.tally().refusedInAll() == 0
          & platform.brokenPromises().isEmpty()
          & watchEnded.get().isEmpty()
          & (!verify || verified(platform, log));
    }
  }

  private boolean handled(
      HandlingUnit unit, Platform platform, WatchLog log, Path file, int orders, int inFlight)
      throws InterruptedException {
    var as = identity.unit().orElseThrow();
    var sight = new UnitSight(unit, as.division());
    try (unit;
        var _ =
            new CaseWatch(
                server.watches(as.token()),
                retries,
                sight,
                failure -> {
                  watchEnded(failure);
                  sight.release();
                })) {
      sight.listOpen(server.cases(as.token()), retries);
      return reported(platform, log, Optional.of(unit), file, orders, inFlight);
    }
  }

  private boolean reported(
      Platform platform,
      WatchLog log,
      Optional<HandlingUnit> unit,
      Path file,
      int orders,
      int inFlight)
      throws InterruptedException {
    try (var rows = WorkOrders.open(file);
        var _ = progress(platform, log, unit, orders)) {
      platform.report(
          new FirstOf<>(rows, orders),
          inFlight,
          (order, known) -> {
            versions.merge(known.getName(), known.getVersion(), Math::max);
            unit.ifPresent(one -> one.expect(order, known));
          });
      var left = unit.isPresent() ? unit.get().await(retries.patience().plus(QUIET)) : 0;
      var toSee = new HashMap<>(versions);
      unit.ifPresent(one -> one.versions().forEach((name, v) -> toSee.merge(name, v, Math::max)));
      return log.await(toSee, QUIET) & left == 0;
    }
  }

  private Progress progress(
      Platform platform, WatchLog log, Optional<HandlingUnit> unit, int orders) {
    return new Progress(
        out,
        System.console() != null && System.console().isTerminal(),
        () ->
            new Progress.At(
                platform.tally().answered(),
                orders,
                "reported"
                    + unit.map(u -> ", " + u.finished() + "/" + u.expected() + " handled")
                        .orElse("")
                    + ", "
                    + log.count()
                    + " entries seen"));
  }

  private void print(Platform platform, WatchLog log, Optional<HandlingUnit> unit) {
    out.printf("%nThe 12345 platform reported:%n%s", platform.tally().table());
    platform.brokenPromises().forEach(out::println);
    var newest = log.newest();
    var closed =
        newest.values().stream().filter(s -> s.state() == CaseState.CASE_STATE_CLOSED).count();
    out.printf("%nIts watch has seen, with all runs before:%n");
    out.printf("  %-28s %d (%d came again)%n", "entries", log.count(), log.again());
    out.printf("  %-28s %d%n", "cases", newest.size());
    out.printf("  %-28s %d%n", "cases closed", closed);
    unit.ifPresent(one -> out.printf("%nThe handling unit did:%n%s", one.table()));
    watchEnded.get().ifPresent(failure -> out.println(failure.getMessage()));
  }

  private boolean verified(Platform platform, WatchLog log) throws InterruptedException {
    var check = new TraceCheck(server.cases(identity.platformToken()), retries);
    var faults = check.check(platform.acknowledged(), log.entries());
    out.printf("%nVerified %s: ", check.extent());
    out.println(faults.isEmpty() ? "all is well." : faults.size() + " faults:");
    faults.stream().limit(50).forEach(fault -> out.println("  " + fault));
    return faults.isEmpty();
  }

  private UnitMoves moves(Identity.Unit as) {
    return new UnitMoves(server.cases(as.token()), retries, as.name(), as.officer());
  }

  private void watchEnded(GaveUp failure) {
    watchEnded.set(Optional.of(failure));
  }
}
