package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.proto.notices.v1.ListNoticesRequest;
import org.fengqiao.proto.notices.v1.Notice;
import org.fengqiao.proto.notices.v1.NoticeServiceGrpc;
import org.fengqiao.proto.notices.v1.NoticeState;
import org.fengqiao.proto.notices.v1.RetryNoticeRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole server that posts its notices to a gateway. */
class GatewayServingTest {
  private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final byte[] KEY =
      HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

  private record Received(String id, String body, boolean signed) {}

  @TempDir private Path home;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final HttpServer gateway;
  private volatile int status = 422;

  GatewayServingTest() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    gateway = HttpServer.create(address, 0);
    gateway.createContext("/", this::take);
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void tellsTheGatewayOfAReportAndAgainOnceAnOperatorOrdersIt() throws Exception {
    try (var serving = Serving.start(config("2026-01 " + SECRET), nowhere());
        var client = new Client(serving.port(), token())) {
      var c = client.report("楼道堆物").getCase();
      var first = Objects.requireNonNull(received.poll(60, TimeUnit.SECONDS));
      assertTrue(first.signed());
      assertTrue(first.body().contains(c.getNumber()), first::body);
      assertTrue(first.body().contains("\"about\":\"" + c.getName() + "\""), first::body);

      var stuck = awaitStuck(client);
      assertEquals("notices/" + first.id(), stuck.getName());
      assertEquals("the gateway answered 422", stuck.getFailure());
      status = 202;
      var retried =
          notices(client)
              .retryNotice(
                  RetryNoticeRequest.newBuilder()
                      .setRequestId("7d7b8c3e-52c8-4d0e-9d0a-0a3f4f2f9f01")
                      .setName(stuck.getName())
                      .build());
      assertFalse(retried.getRepeated());
      var second = Objects.requireNonNull(received.poll(60, TimeUnit.SECONDS));
      assertEquals(first, second);
      assertEquals(List.of(), stuck(client));
    }
  }

  @Test
  void refusesToStartOnAKeyThatIsNone() throws IOException {
    var config = config("2026-01 AAECAwQF");
    var refused = assertThrows(BadSetting.class, () -> Serving.start(config, nowhere()));
    assertTrue(
        refused.toString().endsWith("has a secret of less than 32 bytes"), refused.toString());
    assertTrue(refused.toString().contains("setting notices.key is"), refused.toString());
    assertFalse(refused.toString().contains("AAECAwQF"));
  }

  private Config config(String key) throws IOException {
    var file = home.resolve("key");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, key + "\n");
    return Config.read(
        home,
        Map.of(
            "FENGQIAO_PORT",
            "0",
            "FENGQIAO_METRICS_PORT",
            "off",
            "FENGQIAO_NOTICES",
            "http://localhost:" + gateway.getAddress().getPort() + "/",
            "FENGQIAO_NOTICES_KEY",
            file.toString()));
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(new StringWriter());
  }

  private String token() throws IOException {
    return Files.readString(home.resolve("data/demo-token")).strip();
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var id = String.valueOf(headers.getFirst("Idempotency-Key"));
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var signed =
        hmac(headers.getFirst("Fengqiao-Timestamp") + "\n" + id + "\n" + body)
            .equals(headers.getFirst("Fengqiao-Signature"));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
    received.add(new Received(id, body, signed));
  }

  private static String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      var digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return "v1=" + HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Notice awaitStuck(Client client) {
    for (long began = System.nanoTime(); System.nanoTime() - began < 60_000_000_000L; ) {
      var stuck = stuck(client);
      if (!stuck.isEmpty()) {
        return stuck.getFirst();
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("no notice is stuck");
  }

  private static List<Notice> stuck(Client client) {
    return notices(client)
        .listNotices(
            ListNoticesRequest.newBuilder()
                .setDivision("divisions/620402000000")
                .setState(NoticeState.NOTICE_STATE_STUCK)
                .build())
        .getNoticesList();
  }

  private static NoticeServiceGrpc.NoticeServiceBlockingStub notices(Client client) {
    return NoticeServiceGrpc.newBlockingStub(client.channel())
        .withDeadlineAfter(30, TimeUnit.SECONDS);
  }
}
