package org.fengqiao.adapters.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shows at {@code /metrics}, in Prometheus' text format, what its registry was told and how the JVM
 * fares. On 127.0.0.1 alone: it asks nobody who they are.
 */
public final class PrometheusEndpoint implements AutoCloseable {
  private static final String PATH = "/metrics";
  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";
  // One that reads slowly keeps nobody else waiting; more than two never ask at once.
  private static final int ASKED_AT_ONCE = 2;
  private static final int WAITING = 8;

  private final PrometheusMeterRegistry registry;
  private final JvmGcMetrics collections;
  private final ExecutorService threads;
  private final HttpServer server;

  private PrometheusEndpoint(HttpServer server) {
    this.server = server;
    this.registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    // Only of collectors that work beside the program, and never more than a part of what they do.
    registry.config().meterFilter(MeterFilter.denyNameStartsWith("jvm.gc.concurrent"));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    this.collections = new JvmGcMetrics();
    collections.bindTo(registry);
    this.threads =
        Executors.newFixedThreadPool(
            ASKED_AT_ONCE, Thread.ofPlatform().name("metrics-", 0).daemon().factory());
    server.setExecutor(threads);
    server.createContext(PATH, this::answer);
    server.start();
  }

  /**
   * Starts to answer.
   *
   * @param port 0 for any free one
   * @throws IOException if the port is taken
   */
  public static PrometheusEndpoint start(int port) throws IOException {
    var loopback = InetAddress.ofLiteral("127.0.0.1");
    return new PrometheusEndpoint(
        HttpServer.create(new InetSocketAddress(loopback, port), WAITING));
  }

  /** Takes what is to be shown. */
  public MeterRegistry registry() {
    return registry;
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange asked) throws IOException {
    try (asked) {
      if (!asked.getRequestURI().getPath().equals(PATH)) {
        asked.sendResponseHeaders(404, -1);
      } else if (!asked.getRequestMethod().equals("GET")) {
        asked.getResponseHeaders().set("Allow", "GET");
        asked.sendResponseHeaders(405, -1);
      } else {
        var page = registry.scrape().getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", FORMAT);
        asked.sendResponseHeaders(200, page.length);
        asked.getResponseBody().write(page);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    collections.close();
    registry.close();
  }
}
