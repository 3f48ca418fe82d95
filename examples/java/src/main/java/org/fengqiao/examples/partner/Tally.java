package org.fengqiao.examples.partner;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the reports. */
final class Tally {
  private final Latencies latencies = new Latencies();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final Map<String, String> firstMessages = new TreeMap<>();
  private int accepted;
  private int repeated;
  private int sentAgain;
  private Duration took = Duration.ZERO;

  synchronized void reported(boolean again, Duration answeredAfter) {
    latencies.add(answeredAfter);
    if (again) {
      repeated++;
    } else {
      accepted++;
    }
  }

  synchronized void refused(ServerError error, Duration answeredAfter) {
    latencies.add(answeredAfter);
    refused.merge(error.reason(), 1, Integer::sum);
    firstMessages.putIfAbsent(error.reason(), error.message());
  }

  synchronized void sentAgain() {
    sentAgain++;
  }

  synchronized void ended(Duration after) {
    took = after;
  }

  /** Reports answered for good. */
  synchronized int answered() {
    return accepted + repeated + refusedInAll();
  }

  synchronized int refusedInAll() {
    return refused.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The table at the end of a run. */
  synchronized String table() {
    var seconds = took.toNanos() / 1e9;
    var table = new StringBuilder();
    row(table, "sent", answered() + (sentAgain == 0 ? "" : " (" + sentAgain + " of them again)"));
    row(table, "accepted", accepted);
    row(table, "repeated", repeated);
    row(table, "refused", refusedInAll());
    refused.forEach(
        (reason, count) -> row(table, "  " + reason, count + "  " + firstMessages.get(reason)));
    row(table, "per second", seconds == 0 ? "-" : "%.0f".formatted(answered() / seconds));
    row(table, "p50", millis(latencies.percentile(50)));
    row(table, "p99", millis(latencies.percentile(99)));
    return table.toString();
  }

  private static void row(StringBuilder table, String name, Object value) {
    table.append("  %-28s %s%n".formatted(name, value));
  }

  private static String millis(Duration duration) {
    return "%.1f ms".formatted(duration.toNanos() / 1e6);
  }
}
