package org.fengqiao.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One run, or the median of several.
 *
 * @param what what was done, for people
 * @param inFlight how many at once
 * @param perSecond how many ended well in a second
 * @param p50 of one, in milliseconds
 * @param p99 of one, in milliseconds
 * @param cpu CPU seconds per 1,000, by process
 * @param failures how many did not end well
 * @param parts how many were done in all
 */
record Measurement(
    String what,
    int inFlight,
    double perSecond,
    double p50,
    double p99,
    Map<String, Double> cpu,
    int failures,
    int parts) {

  /** Out of a run and the CPU seconds used in it. */
  static Measurement of(
      String what,
      int inFlight,
      ClosedLoop.Took took,
      Map<String, Double> before,
      Map<String, Double> after) {
    var thousands = Math.max(1, took.latencies().length) / 1000.0;
    var cpu = new LinkedHashMap<String, Double>();
    after.forEach(
        (name, seconds) -> cpu.put(name, (seconds - before.getOrDefault(name, 0.0)) / thousands));
    return new Measurement(
        what,
        inFlight,
        took.perSecond(),
        took.percentile(50),
        took.percentile(99),
        cpu,
        took.failures(),
        took.latencies().length);
  }

  /** Of something that was done once, as a whole. */
  static Measurement whole(String what, int parts, double seconds) {
    return new Measurement(what, 1, parts / seconds, Double.NaN, Double.NaN, Map.of(), 0, parts);
  }

  /** CPU seconds of the database per 1,000. */
  double databaseCpu() {
    return cpu.getOrDefault(Processes.DATABASE, 0.0);
  }

  /** The run in the middle by operations per second; failures of all runs. */
  static Measurement median(List<Measurement> runs) {
    var sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(Measurement::perSecond));
    var middle = sorted.get(sorted.size() / 2);
    int failures = runs.stream().mapToInt(Measurement::failures).sum();
    return new Measurement(
        middle.what,
        middle.inFlight,
        middle.perSecond,
        middle.p50,
        middle.p99,
        middle.cpu,
        failures,
        middle.parts);
  }

  static String header() {
    return "%-44s %9s %10s %9s %9s  %s"
        .formatted("", "in flight", "per second", "p50 ms", "p99 ms", "CPU s per 1,000");
  }

  String line() {
    var total = cpu.values().stream().mapToDouble(Double::doubleValue).sum();
    var parts = new ArrayList<String>();
    cpu.forEach((name, seconds) -> parts.add("%s %.2f".formatted(name, seconds)));
    return String.format(
        Locale.ROOT,
        "%-44s %9d %,10.0f %9.1f %9.1f  %.2f (%s)%s",
        what,
        inFlight,
        perSecond,
        p50,
        p99,
        total,
        String.join(", ", parts),
        failures == 0 ? "" : "  " + failures + " FAILED");
  }
}
