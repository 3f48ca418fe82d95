package org.fengqiao.adapters.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class PrometheusEndpointTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void showsWhatItsRegistryWasToldInTheTextFormat() throws Exception {
    try (var endpoint = PrometheusEndpoint.start(0)) {
      endpoint.registry().counter("fengqiao.refusals", "reason", "OVERLOADED").increment(3);

      var page = get(endpoint, "/metrics");

      assertEquals(200, page.statusCode());
      assertEquals(
          "text/plain; version=0.0.4; charset=utf-8",
          page.headers().firstValue("Content-Type").orElse(""));
      var lines = page.body().lines().toList();
      assertTrue(lines.contains("# TYPE fengqiao_refusals_total counter"), page.body());
      assertTrue(lines.contains("fengqiao_refusals_total{reason=\"OVERLOADED\"} 3.0"), page.body());
      assertTrue(page.body().contains("jvm_memory_used_bytes{area=\"heap\""), page.body());
    }
  }

  @Test
  void answersNothingElse() throws Exception {
    try (var endpoint = PrometheusEndpoint.start(0)) {
      assertEquals(404, get(endpoint, "/").statusCode());
      assertEquals(404, get(endpoint, "/metrics/more").statusCode());
      var post =
          HttpRequest.newBuilder(uri(endpoint.port(), "/metrics"))
              .POST(BodyPublishers.ofString("x"))
              .build();
      assertEquals(405, client.send(post, BodyHandlers.discarding()).statusCode());
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (var endpoint = PrometheusEndpoint.start(0)) {
      assertThrows(BindException.class, () -> PrometheusEndpoint.start(endpoint.port()));
    }
  }

  @Test
  void listensNoMoreOnceItIsClosed() throws Exception {
    var endpoint = PrometheusEndpoint.start(0);
    endpoint.close();

    assertThrows(ConnectException.class, () -> get(endpoint, "/metrics"));
  }

  private HttpResponse<String> get(PrometheusEndpoint endpoint, String path)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri(endpoint.port(), path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
