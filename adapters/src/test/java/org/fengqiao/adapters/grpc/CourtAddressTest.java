package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ServiceAddressTest {
  private static ServiceAddress of(String url) {
    return ServiceAddress.of(URI.create(url));
  }

  @Test
  void takesHostAndPortAndNothingElse() {
    assertEquals(
        new ServiceAddress("court.example", 8443, true), of("https://court.example:8443/x"));
    assertEquals(new ServiceAddress("127.0.0.1", 9191, false), of("http://127.0.0.1:9191"));
  }

  @Test
  void takesTheUsualPortWhereNoneIsNamed() {
    assertEquals(443, of("HTTPS://court.example").port());
    assertEquals(80, of("http://localhost").port());
  }

  @Test
  void takesNoPortThatIsNone() {
    assertThrows(IllegalArgumentException.class, () -> of("https://court.example:0"));
    assertThrows(IllegalArgumentException.class, () -> of("https://court.example:65536"));
  }
}
