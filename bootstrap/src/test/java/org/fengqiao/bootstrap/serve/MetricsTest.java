package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that serves shows of itself, and what the operator is told of it. */
class MetricsTest {
  private static final Pattern SERVED = Pattern.compile("(?m)^# TYPE (\\S+) \\S+$");
  private static final Pattern DOCUMENTED =
      Pattern.compile("(?m)^\\| `((?:fengqiao|hikaricp|jvm|process|system)_\\w+)` \\|");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path home;

  @Test
  void showsExactlyWhatTheDocumentNames() throws Exception {
    try (var serving = Serving.start(config("0"), new PrintWriter(new StringWriter()));
        var client =
            new Client(serving.port(), Files.readString(home.resolve("d/demo-token")).strip())) {
      client.report("楼道堆物");
      assertThrows(StatusRuntimeException.class, () -> client.get("cases/odd"));
      var filter = CaseFilter.newBuilder().setPatch(Client.VILLAGE);
      var watch =
          client.cases().watchCases(WatchCasesRequest.newBuilder().setFilter(filter).build());
      watch.next();
      // Its stream ends with its deadline at the latest; the next one at once.
      var odd = WatchCasesRequest.newBuilder().setResumeToken("odd").build();
      assertThrows(StatusRuntimeException.class, () -> client.cases().watchCases(odd).next());

      var documented = names(DOCUMENTED, operations());
      // A collection is told of a moment after it, the end of a call likewise.
      System.gc();
      var page = page(serving);
      for (var began = System.nanoTime();
          !names(SERVED, page).equals(documented)
              && System.nanoTime() - began < PATIENCE.toNanos(); ) {
        page = page(serving);
      }

      assertEquals(documented, names(SERVED, page));
      assertTrue(
          page.contains(
              "fengqiao_calls_seconds_count{rpc=\"fengqiao.cases.v1.CaseService/ReportCase\""
                  + ",status=\"OK\"} 1"),
          page);
      assertTrue(page.contains("fengqiao_refusals_total{reason=\"INVALID_FIELD\"} "), page);
    }
  }

  @Test
  void startsNotWhereThePortIsTakenAndSaysSoInOneLine() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var port = Integer.toString(taken.getLocalPort());

      var refused =
          assertThrows(
              BadSetting.class,
              () -> Serving.start(config(port), new PrintWriter(new StringWriter())));

      var line = String.valueOf(refused.getMessage());
      assertTrue(
          line.startsWith("setting metrics.port is \"" + port + "\": cannot be listened on: "),
          line);
      assertEquals(1, line.lines().count());
    }
  }

  private Config config(String metricsPort) {
    return Config.read(
        home,
        Map.of("FENGQIAO_PORT", "0", "FENGQIAO_DATA", "d", "FENGQIAO_METRICS_PORT", metricsPort));
  }

  private static String page(Serving serving) throws IOException, InterruptedException {
    var uri = "http://127.0.0.1:" + serving.metricsPort().orElseThrow() + "/metrics";
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
          .body();
    }
  }

  private static Set<String> names(Pattern name, String text) {
    var names = new TreeSet<String>();
    name.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  private static String operations() throws IOException {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("docs/operations.md"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    return Files.readString(here.resolve("docs/operations.md"));
  }
}
