package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.bootstrap.serve.Announcement.Found;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
  private static final Path HOME = Path.of("/opt/fengqiao");

  @Test
  void showsCallsToTheAddressTheServerListensOn() {
    var words = announced(Map.of("FENGQIAO_BIND", "::1"), Found.AS_IT_WAS);

    assertTrue(words.startsWith("Fengqiao serves on [0:0:0:0:0:0:0:1]:9090, 2.5 s "), words);
    assertTrue(words.contains("http://[0:0:0:0:0:0:0:1]:9090/fengqiao.cases"), words);
  }

  @Test
  void saysOfADatabaseThatWasUpgradedThatItWas() {
    assertTrue(announced(Map.of(), Found.MADE).contains(", with a new database."));
    assertTrue(announced(Map.of(), Found.UPGRADED).contains("was there, upgraded to this"));
    assertTrue(announced(Map.of(), Found.AS_IT_WAS).contains("on the database that was there."));
  }

  @Test
  void saysWhereMetricsAreShown() {
    var words = announced(Map.of(), Found.AS_IT_WAS);

    assertTrue(words.contains("Metrics: http://127.0.0.1:9464/metrics"), words);
  }

  private static String announced(Map<String, String> environment, Found found) {
    var out = new StringWriter();
    new Announcement(
            Config.read(HOME, environment),
            9090,
            Optional.of(9464),
            Duration.ofMillis(2_500),
            found,
            0,
            Map.of(),
            Optional.of("fq_secret"),
            new UUID(7, 7))
        .print(new PrintWriter(out));
    return out.toString();
  }
}
