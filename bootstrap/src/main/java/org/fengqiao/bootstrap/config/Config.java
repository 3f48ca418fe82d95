package org.fengqiao.bootstrap.config;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.fengqiao.bootstrap.config.ExternalDatabase.User;

/**
 * All settings, read once and right.
 *
 * @param metricsPort where metrics are shown; empty to measure nothing
 * @param data where the embedded database, its keys and the demo token are kept; absolute
 * @param database empty for the embedded one
 * @param pageMegabytes of the embedded database's pages kept in memory
 * @param pool most connections for reads
 * @param group most decisions in one transaction
 * @param bulkInserts whether rows are inserted in the driver's bulk protocol, off a cluster
 * @param waiting most decisions that wait in each lane
 * @param cacheMegabytes of aggregates kept for decisions
 * @param deadline of a unary call that came without one
 * @param grace for calls under way at the end
 * @param printFont the font that places are written in on printed QR codes
 */
public record Config(
    int port,
    InetAddress bind,
    OptionalInt metricsPort,
    Path data,
    Optional<ExternalDatabase> database,
    KeysChoice keys,
    int pageMegabytes,
    int pool,
    int lanes,
    int group,
    boolean bulkInserts,
    int waiting,
    int cacheMegabytes,
    ClockChoice clock,
    ZoneId zone,
    Duration deadline,
    Duration grace,
    NoticesChoice notices,
    CourtChoice court,
    PaymentsChoice payments,
    Optional<Path> printFont,
    LogLevel logLevel,
    DemoChoice demo) {
  private static final Pattern SECONDS = Pattern.compile("([0-9]{1,3})s");
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_]{1,80}");
  private static final int MOST_SECONDS = 600;
  private static final int LAST_PORT = 65_535;

  /**
   * Reads the file and the environment.
   *
   * @param home where Fengqiao is installed; relative paths are taken from there
   * @throws BadSetting naming the first setting that is wrong or unknown
   */
  public static Config read(Path home, Map<String, String> environment) {
    var settings = Settings.read(home, environment);
    var data = settings.read(Setting.DATA, text -> path(home, text));
    return new Config(
        settings.number(Setting.PORT, 0, LAST_PORT),
        settings.read(Setting.BIND, Config::loopback),
        metricsPort(settings),
        data,
        database(settings),
        KeysChoice.read(settings, home, data),
        settings.number(Setting.PAGES, 16, 65_536),
        settings.number(Setting.POOL, 4, 200),
        settings.number(Setting.LANES, 1, 32),
        settings.number(Setting.GROUP, 1, 256),
        settings.read(Setting.INSERTS, Config::bulk),
        settings.number(Setting.WAITING, 64, 65_536),
        settings.number(Setting.CACHE, 0, 4_096),
        settings.read(Setting.CLOCK, text -> ClockChoice.read(text, home)),
        settings.read(Setting.ZONE, text -> Optional.of(ZoneId.of(text))),
        settings.read(Setting.DEADLINE, Config::seconds),
        settings.read(Setting.GRACE, Config::seconds),
        NoticesChoice.read(settings, home),
        CourtChoice.read(settings, home),
        PaymentsChoice.read(settings, home, data),
        printFont(settings, home),
        settings.read(
            Setting.LOG_LEVEL,
            text -> Optional.of(LogLevel.valueOf(text.toUpperCase(Locale.ROOT)))),
        settings.read(
            Setting.DEMO, text -> Optional.of(DemoChoice.valueOf(text.toUpperCase(Locale.ROOT)))));
  }

  /** Whether an empty database is to get the demo. */
  public boolean wantsDemo() {
    return demo == DemoChoice.ON || (demo == DemoChoice.AUTO && database.isEmpty());
  }

  /** How clients on this machine reach a server of these settings that listens on {@code port}. */
  public String address(int port) {
    var host = bind.getHostAddress();
    return (bind instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port;
  }

  /** Where the demo's token is written. */
  public Path demoToken() {
    return data.resolve("demo-token");
  }

  private static Optional<InetAddress> loopback(String text) {
    try {
      return Optional.of(InetAddress.getByName(text)).filter(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static OptionalInt metricsPort(Settings settings) {
    return settings.text(Setting.METRICS_PORT).equals("off")
        ? OptionalInt.empty()
        : OptionalInt.of(settings.number(Setting.METRICS_PORT, 0, LAST_PORT));
  }

  private static Optional<Boolean> bulk(String text) {
    return switch (text) {
      case "bulk" -> Optional.of(true);
      case "plain" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<Path> path(Path home, String text) {
    return Optional.of(text)
        .filter(any -> !any.isEmpty())
        .map(any -> home.resolve(any).toAbsolutePath().normalize());
  }

  private static Optional<Path> printFont(Settings settings, Path home) {
    return settings.text(Setting.PRINT_FONT).isEmpty()
        ? Optional.empty()
        : Optional.of(
            settings.read(
                Setting.PRINT_FONT, text -> path(home, text).filter(Files::isRegularFile)));
  }

  static Optional<Duration> seconds(String text) {
    var seconds = SECONDS.matcher(text);
    return Optional.of(text)
        .filter(_ -> seconds.matches())
        .map(_ -> Integer.parseInt(seconds.group(1)))
        .filter(count -> count >= 1 && count <= MOST_SECONDS)
        .map(Duration::ofSeconds);
  }

  private static Optional<ExternalDatabase> database(Settings settings) {
    var url =
        settings.read(
            Setting.DATABASE_URL,
            text ->
                Optional.of(text).filter(any -> any.isEmpty() || any.startsWith("jdbc:mariadb:")));
    if (url.isEmpty()) {
      return Optional.empty();
    }
    var app =
        new User(
            settings.read(Setting.DATABASE_USER, Config::userName),
            settings.text(Setting.DATABASE_PASSWORD));
    if (settings.text(Setting.DATABASE_MIGRATOR_USER).isEmpty()) {
      return Optional.of(new ExternalDatabase(url, app, Optional.empty()));
    }
    var migrator =
        new User(
            settings.read(
                Setting.DATABASE_MIGRATOR_USER,
                text -> userName(text).filter(name -> !name.equals(app.name()))),
            settings.text(Setting.DATABASE_MIGRATOR_PASSWORD));
    return Optional.of(new ExternalDatabase(url, app, Optional.of(migrator)));
  }

  private static Optional<String> userName(String text) {
    return Optional.of(text).filter(name -> USER.matcher(name).matches());
  }
}
