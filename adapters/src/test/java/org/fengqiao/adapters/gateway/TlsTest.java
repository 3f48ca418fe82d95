package org.fengqiao.adapters.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fengqiao.application.notices.About;
import org.fengqiao.application.notices.Notice;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.domain.cases.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Notice NOTICE =
      new Notice(
          new UUID(0, 1),
          About.of(new CaseId(new UUID(0, 2))),
          "张三",
          "13900000001",
          "请联系群众",
          Instant.parse("2026-11-20T02:00:00Z"));

  @TempDir private Path home;

  @Test
  void talksToAGatewayWhoseCertificateItTrustsAndToNoOther() throws Exception {
    var certified = certified("localhost");
    try (var gateway = StandInGateway.secured(certified);
        var stranger = new HttpNotices(gateway.at("/notices"));
        var trusting =
            new HttpNotices(
                gateway.at("/notices"), HttpClient.newBuilder().sslContext(certified))) {
      var refused = assertThrows(NotTaken.class, () -> stranger.send(NOTICE));
      assertEquals("no TLS with the gateway: SSLHandshakeException", refused.getMessage());
      assertTrue(refused.isByNobody());
      assertEquals(0, gateway.received.size());
      trusting.send(NOTICE);
      assertEquals(1, gateway.delivered.size());
    }
  }

  @Test
  void talksToNobodyWhoseCertificateIsForAnotherName() throws Exception {
    var certified = certified("sms.example");
    try (var gateway = StandInGateway.secured(certified);
        var notices =
            new HttpNotices(
                gateway.at("/notices"), HttpClient.newBuilder().sslContext(certified))) {
      assertThrows(NotTaken.class, () -> notices.send(NOTICE));
      assertEquals(0, gateway.received.size());
    }
  }

  /** Shows a certificate for that name, and trusts it. */
  private SSLContext certified(String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    var file = home.resolve(name + ".p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "gateway",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start()
            .waitFor();
    assertEquals(0, made);
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("gateway", keys.getCertificate("gateway"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
