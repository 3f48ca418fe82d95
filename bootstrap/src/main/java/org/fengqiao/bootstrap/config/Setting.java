package org.fengqiao.bootstrap.config;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every setting there is. The help text, the table in {@code docs/operations.md} and the text of a
 * refusal are made from this.
 */
public enum Setting {
  PORT("port", "9090", "0 to 65535; 0 takes a free one", "TCP port of the gRPC server."),
  BIND(
      "bind",
      "127.0.0.1",
      "a loopback address",
      "Address the server listens on. Others are refused until the server speaks TLS."),
  METRICS_PORT(
      "metrics.port",
      "9464",
      "off, or 0 to 65535; 0 takes a free one",
      "TCP port on 127.0.0.1 where metrics are shown, at /metrics; off: nothing is measured."),
  DATA(
      "data",
      "data",
      "a directory; relative to where Fengqiao is installed",
      "Keeps the embedded database, its keys and the demo token."),
  DATABASE_URL(
      "database.url",
      "",
      "empty, or begins with jdbc:mariadb:",
      "An external MariaDB, 10.11 or later, or a Galera cluster. Empty: the embedded one."),
  DATABASE_USER(
      "database.user",
      "",
      "letters, digits and underscores; needed with database.url",
      "The database user the server works as: reads and writes rows."),
  DATABASE_PASSWORD("database.password", "", "any text", "Its password.", true),
  DATABASE_MIGRATOR_USER(
      "database.migrator.user",
      "",
      "letters, digits and underscores; not database.user",
      "The database user that changes the schema and grants the other its tables. Empty: the"
          + " schema must be current already."),
  DATABASE_MIGRATOR_PASSWORD("database.migrator.password", "", "any text", "Its password.", true),
  KEYS(
      "keys",
      "",
      "empty, or the path of a file",
      "The keys that seal who reported what, in a file for the server's user alone. Empty: of the"
          + " embedded database keys.properties in data, made at the first start; of an external"
          + " one none, and what needs them is refused."),
  PAGES(
      "pages",
      "256",
      "16 to 65536",
      "MiB of its pages that the embedded database keeps in memory."),
  POOL("pool", "16", "4 to 200", "Most database connections for reads; each lane has one besides."),
  LANES(
      "lanes",
      "1",
      "1 to 32",
      "Lanes that commit: one thread and one connection each. More than one where the database has"
          + " processors that one does not fill."),
  GROUP(
      "group",
      "256",
      "1 to 256",
      "Most decisions that one database transaction takes; 1 is for comparing."),
  INSERTS(
      "inserts",
      "bulk",
      "bulk or plain",
      "How a transaction's rows are inserted: in the driver's bulk protocol, or in plain statements"
          + " of many rows. On a cluster always plain."),
  WAITING(
      "waiting",
      "2048",
      "64 to 65536",
      "Most decisions that wait in each lane; beyond it callers are told to come back."),
  CACHE("cache", "24", "0 to 4096", "MiB of cases and others kept at hand for decisions."),
  CLOCK(
      "clock",
      "system",
      "system, file:PATH or scaled:FACTOR@INSTANT (FACTOR 1 to 100000); others than system only on"
          + " a database marked demo",
      "Where time comes from. file: an instant in a file, ticking since the file was written."
          + " scaled: FACTOR times as fast since INSTANT."),
  ZONE(
      "zone",
      "Asia/Shanghai",
      "an IANA time zone",
      "Whose dates stand in case numbers, and which day it is."),
  DEADLINE("deadline", "30s", "1s to 600s", "Deadline of a unary call that came without one."),
  GRACE("grace", "20s", "1s to 600s", "How long calls under way may run on after SIGTERM."),
  NOTICES(
      "notices",
      "log",
      "log, the path of a file, an https: address, or an http: one of this machine",
      "Where notices to phones go. To a file or the log a line each: the file has the numbers in"
          + " full, the log without their middle. To an address each is posted (gateway.md)."),
  NOTICES_KEY(
      "notices.key",
      "",
      "the path of a file; needed where notices is an address, and only there",
      "What notices to an address are signed by: a line of the key's id and its secret in Base64,"
          + " 32 bytes or more. Others than its owner and group cannot read it."),
  NOTICES_TIMEOUT(
      "notices.timeout",
      "5s",
      "1s to 20s",
      "How long the answer to a notice that was posted may take in all."),
  NOTICES_AT_ONCE(
      "notices.at.once",
      "8",
      "1 to 32",
      "Most notices that one of a server's two senders posts at the same time."),
  COURT(
      "court",
      "recorded",
      "recorded, an https: address, or an http: one of this machine",
      "Where files to courts go. recorded: nowhere, somebody brings them there. To an address each"
          + " is sent to the court's own CourtService; of the address only host and port count."),
  COURT_TOKEN(
      "court.token",
      "",
      "the path of a file; needed where court is an address, and only there",
      "The token that the court's service is called with, in one line. Others than its owner and"
          + " group cannot read it."),
  COURT_TIMEOUT(
      "court.timeout",
      "10s",
      "1s to 20s",
      "How long the court's answer to a file may take in all."),
  PAYMENTS(
      "payments",
      "file",
      "file, file:PATH, an https: address, or an http: one of this machine",
      "Where orders to pay rewards go. To a file, and somebody carries them out: of the embedded"
          + " database file is payment-orders.csv in data; of an external one the file is named,"
          + " one for all its servers, and until then orders wait. To an address each is sent to"
          + " the PaymentService there; of the address only host and port count."),
  PAYMENTS_TOKEN(
      "payments.token",
      "",
      "the path of a file; needed where payments is an address, and only there",
      "The token that the service of whoever pays is called with, in one line. Others than its"
          + " owner and group cannot read it."),
  PAYMENTS_TIMEOUT(
      "payments.timeout",
      "10s",
      "1s to 20s",
      "How long the answer to an order to pay may take in all."),
  PRINT_FONT(
      "print.font",
      "",
      "empty, or the path of a TrueType or OpenType font (.ttf or .otf, not a collection)",
      "In which font places are written on QR codes printed as PNG; one with Han characters. Empty:"
          + " places in Han stand there by number. SVG needs none."),
  LOG_LEVEL("log.level", "info", "error, warn, info or debug", "What is logged, and all above."),
  DEMO(
      "demo",
      "auto",
      "auto, on or off",
      "Whether an empty database gets the Baiyin demo. auto: the embedded one does.");

  private final String key;
  private final String initial;
  private final String rule;
  private final String meaning;
  private final boolean secret;

  Setting(String key, String initial, String rule, String meaning) {
    this(key, initial, rule, meaning, false);
  }

  Setting(String key, String initial, String rule, String meaning, boolean secret) {
    this.key = key;
    this.initial = initial;
    this.rule = rule;
    this.meaning = meaning;
    this.secret = secret;
  }

  /** As it stands in the file. */
  public String key() {
    return key;
  }

  /** As it stands in the environment; goes before the file. */
  public String variable() {
    return "FENGQIAO_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  String initial() {
    return initial;
  }

  /** The refusal of a value; a secret one is not repeated. */
  BadSetting refuse(String value) {
    return BadSetting.of(this, secret ? "…" : value, "must be " + rule);
  }

  static Optional<Setting> ofKey(String key) {
    return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static Optional<Setting> ofVariable(String variable) {
    return Stream.of(values()).filter(setting -> setting.variable().equals(variable)).findFirst();
  }

  /** All settings for a terminal. */
  public static String help() {
    return Stream.of(values())
        .map(setting ->
            "  %s (%s)%n      %s%n      %s; default %s%n"
                .formatted(
                    setting.key,
                    setting.variable(),
                    setting.meaning,
                    setting.rule,
                    setting.shownInitial()))
        .collect(Collectors.joining());
  }

  /** All settings as a Markdown table. */
  static String table() {
    return Stream.of(values())
        .map(setting ->
            "| `%s` | `%s` | %s | %s | %s |\n"
                .formatted(
                    setting.key,
                    setting.variable(),
                    setting.initial.isEmpty() ? "" : "`" + setting.initial + "`",
                    setting.rule,
                    setting.meaning))
        .collect(
            Collectors.joining(
                "", "| key | variable | default | rule | meaning |\n|---|---|---|---|---|\n", ""));
  }

  /** A file of settings in which all are as they are without it. */
  static String example() {
    return Stream.of(values())
        .map(setting ->
            "\n# %s\n# %s; default %s\n#%s=%s\n"
                .formatted(
                    setting.meaning,
                    setting.rule,
                    setting.shownInitial(),
                    setting.key,
                    setting.initial))
        .collect(
            Collectors.joining(
                "",
                "# What can be set, each as it is by default; an environment variable goes before"
                    + " its line. docs/operations.md says more.\n",
                ""));
  }

  private String shownInitial() {
    return initial.isEmpty() ? "empty" : initial;
  }
}
