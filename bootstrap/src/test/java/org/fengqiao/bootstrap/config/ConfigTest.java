package org.fengqiao.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.fengqiao.adapters.grpc.ServiceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
  private static final Path ELSEWHERE = Path.of("/opt/fengqiao");

  @TempDir private Path home;

  @Test
  void startsWithoutAnySetting() {
    var config = Config.read(ELSEWHERE, Map.of("PATH", "/bin"));

    assertEquals(9090, config.port());
    assertTrue(config.bind().isLoopbackAddress());
    assertEquals(OptionalInt.of(9464), config.metricsPort());
    assertEquals(Path.of("/opt/fengqiao/data/demo-token"), config.demoToken());
    assertTrue(config.database().isEmpty());
    assertTrue(config.wantsDemo());
    assertEquals(new ClockChoice.Machine(), config.clock());
  }

  @Test
  void putsTheEnvironmentBeforeTheFile() throws IOException {
    Files.writeString(home.resolve("fengqiao.properties"), "port = 1234\ndeadline = 5s\n");

    var config = Config.read(home, environment("FENGQIAO_PORT", "4321"));

    assertEquals(4321, config.port());
    assertEquals(Duration.ofSeconds(5), config.deadline());
  }

  @Test
  void readsTheFileThatTheEnvironmentNames() throws IOException {
    Files.writeString(home.resolve("other"), "lanes=3\n");

    assertEquals(3, Config.read(home, environment("FENGQIAO_CONFIG", "other")).lanes());
  }

  @Test
  void refusesAnUnknownKeyOfTheFileByName() throws IOException {
    Files.writeString(home.resolve("fengqiao.properties"), "prot=9090\n");

    var refused = assertThrows(BadSetting.class, () -> Config.read(home, environment()));

    assertTrue(refused.toString().contains("setting prot in " + home), refused.toString());
  }

  @Test
  void refusesAnUnknownVariableByName() {
    var refused = refusal("FENGQIAO_PROT", "9090");

    assertEquals("setting FENGQIAO_PROT (environment) is unknown", refused);
  }

  @Test
  void refusesAFileThatIsNamedAndMissing() {
    assertTrue(refusal("FENGQIAO_CONFIG", "missing").contains("/opt/fengqiao/missing"));
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 65536",
    "PORT, http",
    "BIND, 0.0.0.0",
    "METRICS_PORT, on",
    "METRICS_PORT, 65536",
    "DATABASE_URL, jdbc:mysql://127.0.0.1/fengqiao",
    "POOL, 0",
    "LANES, 33",
    "GROUP, 0",
    "INSERTS, fast",
    "WAITING, 1",
    "CACHE, 4097",
    "PAGES, 15",
    "CLOCK, sundial",
    "CLOCK, scaled:0@2026-05-08T02:00:00Z",
    "CLOCK, scaled:60@tomorrow",
    "ZONE, Asia/Fengqiao",
    "DEADLINE, 30",
    "DEADLINE, 601s",
    "GRACE, 0s",
    "NOTICES, http://sms.example/notices",
    "NOTICES_KEY, conf/key",
    "NOTICES_TIMEOUT, 21s",
    "NOTICES_TIMEOUT, 5",
    "NOTICES_AT_ONCE, 33",
    "COURT, http://court.example",
    "COURT, elsewhere",
    "COURT, https://court.example:65536",
    "COURT_TOKEN, conf/token",
    "COURT_TIMEOUT, 21s",
    "PRINT_FONT, missing.otf",
    "LOG_LEVEL, loud",
    "DEMO, perhaps",
  })
  void refusesAWrongValueWithItsNameAndRule(String name, String value) {
    var setting = Setting.ofVariable("FENGQIAO_" + name).orElseThrow();

    var refused = refusal("FENGQIAO_" + name, value);

    assertTrue(refused.startsWith("setting " + setting.key() + " is \"" + value + "\": must be "));
    assertFalse(refused.contains("\n"));
  }

  @Test
  void measuresNothingWhereMetricsAreOff() {
    var config = Config.read(ELSEWHERE, environment("FENGQIAO_METRICS_PORT", "off"));

    assertTrue(config.metricsPort().isEmpty());
  }

  @Test
  void takesAnExternalDatabaseWithTwoUsers() {
    var config =
        Config.read(
            ELSEWHERE,
            environment(
                "FENGQIAO_DATABASE_URL", "jdbc:mariadb://db.example:3306/fengqiao",
                "FENGQIAO_DATABASE_USER", "app",
                "FENGQIAO_DATABASE_PASSWORD", "open sesame",
                "FENGQIAO_DATABASE_MIGRATOR_USER", "migrator"));

    assertEquals("app", config.database().orElseThrow().app().name());
    assertEquals("migrator", config.database().orElseThrow().migrator().orElseThrow().name());
    assertFalse(config.wantsDemo());
    assertFalse(config.toString().contains("sesame"));
  }

  @Test
  void takesAGatewayForNotices() {
    var config =
        Config.read(
            ELSEWHERE,
            environment(
                "FENGQIAO_NOTICES", "https://sms.example/notices",
                "FENGQIAO_NOTICES_KEY", "conf/gateway.key",
                "FENGQIAO_NOTICES_TIMEOUT", "3s"));

    assertEquals(
        new NoticesChoice.ToGateway(
            URI.create("https://sms.example/notices"),
            Path.of("/opt/fengqiao/conf/gateway.key"),
            Duration.ofSeconds(3),
            8),
        config.notices());
  }

  @Test
  void takesACourtsServiceForFiles() {
    var config =
        Config.read(
            ELSEWHERE,
            environment(
                "FENGQIAO_COURT", "https://court.example:8443",
                "FENGQIAO_COURT_TOKEN", "conf/court.token",
                "FENGQIAO_COURT_TIMEOUT", "3s"));

    assertEquals(
        new CourtChoice.ToService(
            new CalledService(
                new ServiceAddress("court.example", 8443, true),
                Path.of("/opt/fengqiao/conf/court.token"),
                Duration.ofSeconds(3))),
        config.court());
  }

  @Test
  void keepsTheKeysOfAnEmbeddedDatabaseInItsData() {
    var config = Config.read(ELSEWHERE, environment("FENGQIAO_DATA", "/var/lib/fengqiao"));

    assertEquals(new KeysChoice.Made(Path.of("/var/lib/fengqiao/keys.properties")), config.keys());
  }

  @Test
  void makesNoKeysForAnExternalDatabase() {
    var config =
        Config.read(
            ELSEWHERE,
            environment(
                "FENGQIAO_DATABASE_URL", "jdbc:mariadb://db.example/fengqiao",
                "FENGQIAO_DATABASE_USER", "app"));

    assertEquals(new KeysChoice.None(), config.keys());
  }

  @Test
  void takesKeysFromTheFileThatIsNamed() {
    var config = Config.read(ELSEWHERE, environment("FENGQIAO_KEYS", "conf/keys"));

    assertEquals(new KeysChoice.Given(Path.of("/opt/fengqiao/conf/keys")), config.keys());
  }

  @Test
  void refusesACourtsServiceWithoutATokenByName() {
    var refused = refusal("FENGQIAO_COURT", "https://court.example");

    assertTrue(refused.startsWith("setting court.token is \"\": must be "), refused);
  }

  @ParameterizedTest
  @CsvSource({
    "https://user:secret@sms.example/notices, https://…@sms.example/notices",
    "http://user:secret@localhost/, http://…@localhost/",
    "https://user:se/cr@et@sms.example/, https://…@sms.example/",
  })
  void repeatsNoPasswordOfAnAddressItRefuses(String value, String shown) {
    var refused = refusal("FENGQIAO_NOTICES", value);

    assertTrue(refused.startsWith("setting notices is \"" + shown + "\": must be "), refused);
  }

  @Test
  void refusesAGatewayWithoutAKeyByName() {
    var refused = refusal("FENGQIAO_NOTICES", "https://sms.example/notices");

    assertTrue(refused.startsWith("setting notices.key is \"\": must be "), refused);
  }

  @Test
  void refusesAMigratorThatIsTheAppUser() {
    var refused =
        assertThrows(
            BadSetting.class,
            () ->
                Config.read(
                    ELSEWHERE,
                    environment(
                        "FENGQIAO_DATABASE_URL", "jdbc:mariadb://db.example/fengqiao",
                        "FENGQIAO_DATABASE_USER", "app",
                        "FENGQIAO_DATABASE_MIGRATOR_USER", "app")));

    assertTrue(refused.toString().contains("setting database.migrator.user is \"app\""));
  }

  @Test
  void readsAScaledClock() {
    var config =
        Config.read(ELSEWHERE, environment("FENGQIAO_CLOCK", "scaled:60@2026-05-08T02:00:00Z"));

    assertEquals(new ClockChoice.Scaled(60, Instant.parse("2026-05-08T02:00:00Z")), config.clock());
  }

  private static String refusal(String variable, String value) {
    var refused =
        assertThrows(BadSetting.class, () -> Config.read(ELSEWHERE, environment(variable, value)));
    return Objects.requireNonNull(refused.getMessage());
  }

  private static Map<String, String> environment(String... pairs) {
    var environment = new HashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return environment;
  }
}
