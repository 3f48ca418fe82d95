package org.fengqiao.adapters.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;

/**
 * A gateway as its team would build it from docs/gateway.md, on loopback: knows two keys, looks at
 * the signature of each request, and delivers each idempotency key once.
 */
final class StandInGateway implements AutoCloseable {
  static final byte[] OLD_SECRET = "the secret of a year ago, 34 bytes".getBytes(US_ASCII);
  static final byte[] NEW_SECRET = "the secret of this year, 34 bytes!".getBytes(US_ASCII);
  private static final Map<String, byte[]> SECRETS = Map.of("2025", OLD_SECRET, "2026", NEW_SECRET);

  /** One request that was signed well. */
  record Received(String id, String timestamp, String body) {}

  /** What it answers next; 202 where nothing is said. */
  record Answer(int status, Map<String, String> headers) {
    static Answer of(int status) {
      return new Answer(status, Map.of());
    }
  }

  final List<Received> received = new ArrayList<>();
  final Map<String, String> delivered = new LinkedHashMap<>();
  final List<Answer> answers = new ArrayList<>();

  /** How many requests were signed by no key it knows. */
  int forged;

  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final String scheme;

  /** Over plain HTTP. */
  StandInGateway() throws IOException {
    this(HttpServer.create(loopback(), 0), "http");
  }

  /** Over TLS. */
  static StandInGateway secured(SSLContext context) throws IOException {
    var server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new StandInGateway(server, "https");
  }

  private StandInGateway(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(threads);
    server.createContext("/notices", this::take);
    server.createContext("/slow", _ -> hold());
    server.createContext("/trickle", this::trickle);
    server.start();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** How Fengqiao is set to reach it. */
  Gateway at(String path) {
    return at(path, "2026", NEW_SECRET);
  }

  Gateway at(String path, String keyId, byte[] secret) {
    var url = URI.create(scheme + "://localhost:" + server.getAddress().getPort() + path);
    return new Gateway(url, GatewayKey.of(keyId, secret), Duration.ofSeconds(1), 4);
  }

  private synchronized void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var id = headers.getFirst("Idempotency-Key");
    var time = headers.getFirst("Fengqiao-Timestamp");
    var secret = SECRETS.get(headers.getFirst("Fengqiao-Key-Id"));
    var signed = time + "\n" + id + "\n" + body;
    if (secret == null
        || !("v1=" + hmac(secret, signed)).equals(headers.getFirst("Fengqiao-Signature"))) {
      forged++;
      answer(exchange, Answer.of(401));
      return;
    }
    received.add(new Received(id, time, body));
    var answer = answers.isEmpty() ? Answer.of(202) : answers.removeFirst();
    if (answer.status() / 100 == 2) {
      delivered.putIfAbsent(id, body);
    }
    answer(exchange, answer);
  }

  private static String hmac(byte[] secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), -1);
    exchange.close();
  }

  private void hold() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers well at once, and never comes to the end of its body. */
  private void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('.');
    exchange.getResponseBody().flush();
    hold();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
