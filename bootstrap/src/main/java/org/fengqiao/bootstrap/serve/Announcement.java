package org.fengqiao.bootstrap.serve;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.adapters.persistence.Inventory;
import org.fengqiao.bootstrap.config.Config;

/**
 * What the server says when it serves: where, how long it took, what stands there, and how to try.
 *
 * @param metricsPort where metrics are shown, if they are
 * @param took from the start of the JVM until health said SERVING
 * @param found what database it found, which made or changed takes its part of that time
 * @param divisions how many divisions stand
 * @param counts how many of everything else
 * @param token the demo's, where there is a demo
 * @param example an id for the report to try
 */
record Announcement(
    Config config,
    int port,
    Optional<Integer> metricsPort,
    Duration took,
    Found found,
    long divisions,
    Map<String, Integer> counts,
    Optional<String> token,
    UUID example) {
  /** What became of the database at the start. */
  enum Found {
    MADE("with a new database"),
    UPGRADED("on the database that was there, upgraded to this program's schema"),
    AS_IT_WAS("on the database that was there");

    private final String words;

    Found(String words) {
      this.words = words;
    }
  }

  void print(PrintWriter out) {
    out.printf(
        "Fengqiao serves on %s, %.1f s after the JVM started, %s.%n",
        config.address(port), took.toMillis() / 1000.0, found.words);
    out.printf(
        "There stand: divisions %,d, %s.%n",
        divisions,
        counts.entrySet().stream()
            .map(count -> "%s %,d".formatted(count.getKey(), count.getValue()))
            .collect(Collectors.joining(", ")));
    metricsPort.ifPresent(shown -> out.printf("Metrics: http://127.0.0.1:%d/metrics%n", shown));
    token.ifPresent(secret -> printCalls(out, secret));
    if (counts.getOrDefault(Inventory.PARTNERS, 0) == 0) {
      out.println("Nobody can call yet: the command partner bootstrap makes the first partner.");
    }
    out.flush();
  }

  private void printCalls(PrintWriter out, String secret) {
    out.printf("The demo's token, also in %s: %s%n", config.demoToken(), secret);
    out.printf(
        "%nThree calls to try, with buf (https://buf.build); the server describes itself:%n");
    out.printf(
        """

        # report a matter, and keep its name
        case=$(%s/ReportCase -d '{
          "requestId": "%s", "channel": "CHANNEL_HOTLINE",
          "category": "hazard.fire", "patch": "divisions/620402001001",
          "subject": "楼道堆物", "text": "楼道堆物，占用消防通道。"
        }' | tee /dev/stderr | grep -o 'cases/[0-9a-f-]*' | head -n 1)

        # see it: who must act, by when
        %s/GetCase -d "{\\"name\\": \\"$case\\"}"

        # follow everything in the district, from the first entry on and as it happens; Ctrl-C ends
        %s/WatchCases -d '{"filter": {"patch": "divisions/620402000000"}}'
        """,
        call(secret), example, call(secret), call(secret));
  }

  private String call(String secret) {
    return ("buf curl --protocol grpc --http2-prior-knowledge"
            + " -H 'authorization: Bearer %s' http://%s/fengqiao.cases.v1.CaseService")
        .formatted(secret, config.address(port));
  }
}
