package org.fengqiao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
  @Test
  void keepsSoManyInFlightAndNoMore() throws InterruptedException {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    Operation operation =
        done -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          later(() -> {
            now.decrementAndGet();
            done.done(true);
          });
        };
    var took = ClosedLoop.run(operation, 7, Duration.ofMillis(300));
    assertEquals(7, most.get());
    assertTrue(took.latencies().length > 7, "only " + took.latencies().length);
  }

  @Test
  void countsFailuresApart() throws InterruptedException {
    var count = new AtomicInteger();
    Operation operation = done -> later(() -> done.done(count.incrementAndGet() % 2 == 0));
    var took = ClosedLoop.run(operation, 1, Duration.ofMillis(200));
    assertTrue(Math.abs(took.failures() - took.latencies().length) <= 2);
  }

  @Test
  void takesTheRunInTheMiddleForTheMedian() {
    var median =
        Measurement.median(
            IntStream.of(300, 100, 200).mapToObj(ClosedLoopTest::measurement).toList());
    assertEquals(200, median.perSecond());
    assertEquals(3, median.failures());
  }

  @Test
  void tellsPercentilesInMilliseconds() {
    var latencies = IntStream.rangeClosed(1, 100).mapToLong(i -> i * 1_000_000L).toArray();
    var took = new ClosedLoop.Took(latencies, Duration.ofSeconds(2), 0);
    assertEquals(50, took.perSecond());
    assertEquals(50, took.percentile(50));
    assertEquals(99, took.percentile(99));
  }

  @Test
  void saysWhatWasMissedOfReports() {
    var comparison =
        new Comparison(
            List.of(
                named("ours: reports, unary", 64, 900),
                named("ours: reports, unary", 256, 350),
                named("ours: reports, stream", 64, 900),
                named("ours: reports, stream", 256, 499),
                named("ours: lives in five steps", 64, 40),
                named("ours: lives in five steps", 256, 39),
                named(Comparison.RAW, 400, 1000),
                named("inserts bulk: reports, stream", 256, 90),
                named("inserts plain: reports, stream", 256, 100),
                named("one transaction a call: reports, unary", 256, 80),
                named("one transaction a call: reports, stream", 256, 80),
                named("one transaction a call: lives in five steps", 64, 10),
                named("one transaction a call: lives in five steps", 256, 10)));
    assertEquals(
        List.of("met", "MISSED", "met", "met", "met", "MISSED", "met", "met", "MISSED"),
        verdicts(comparison.reports(24)));
  }

  @Test
  void saysWhatWasMissedOfReading() {
    var comparison =
        new Comparison(
            List.of(
                tail(Comparison.LOCATE, 4),
                tail(Comparison.RAW_LOCATE, 1),
                tail(Comparison.LIST, 11),
                tail(Comparison.RAW_LIST, 1),
                tail(Comparison.GET, 5),
                tail(Comparison.RAW_GET, 1)));
    assertEquals(List.of("met"), verdicts(comparison.locates()));
    assertEquals(List.of("MISSED", "MISSED"), verdicts(comparison.lists()));
  }

  @Test
  void saysWhatWasMissedOfTheCountry() {
    var comparison =
        new Comparison(
            List.of(
                Measurement.whole(Comparison.IMPORT, 10_000, 1),
                tail(Comparison.BEFORE, 10),
                tail(Comparison.MEANWHILE, 21)));
    assertEquals(List.of("met", "MISSED"), verdicts(comparison.country()));
  }

  @Test
  void saysWhetherCountingKeptUpOrCatchesUp() {
    assertEquals(List.of("met", "met"), counting(1_000, 1, 9));
    assertEquals(List.of("met", "met"), counting(1_001, 1, 9));
    assertEquals(List.of("MISSED", "MISSED"), counting(1_001, 2, 11));
  }

  /** While a thousand reports came in a second. */
  private static List<String> counting(int left, double seconds, double p99) {
    var reports = named(Comparison.WHILE_COUNTED, 256, 1_000);
    var counted = Measurement.whole(Comparison.LEFT, left, seconds);
    return verdicts(new Comparison(List.of(reports, counted, tail(Comparison.RATES, p99))).rates());
  }

  @Test
  void laysTheCountryWithEachParentBeforeItsChildren() {
    var seen = new HashSet<String>();
    var rows = Country.rows(Country.ROWS);
    for (var row : rows) {
      assertTrue(
          row.getParentCode().isEmpty() || seen.contains(row.getParentCode()), row::toString);
      seen.add(row.getCode());
    }
    assertEquals(Country.ROWS, rows.size());
    assertTrue(seen.size() < rows.size(), "no district folds into its city");
  }

  private static List<String> verdicts(List<String> lines) {
    return lines.stream().map(line -> line.strip().split(" ", 2)[0]).toList();
  }

  private static Measurement tail(String what, double p99) {
    return new Measurement(what, 1, 1, 1, p99, Map.of(), 0, 1);
  }

  private static Measurement measurement(int perSecond) {
    return new Measurement("any", 1, perSecond, 1, 2, Map.of("client", 0.1), 1, 1);
  }

  private static Measurement named(String what, int inFlight, double perSecond) {
    return new Measurement(what, inFlight, perSecond, 1, 2, Map.of(), 0, 1);
  }

  private static void later(Runnable end) {
    CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS).execute(end);
  }
}
