package org.fengqiao.bootstrap.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.embedded.EmbeddedDatabase;

/** Settings of servers of tests, by environment variable. */
final class ServerSettings {
  private ServerSettings() {}

  /** Of one that serves from a database which others may serve from too. */
  static Map<String, String> on(EmbeddedDatabase database) {
    var app = database.logins().app();
    var migrator = database.logins().migrator();
    var settings = new HashMap<String, String>();
    settings.put("FENGQIAO_DATABASE_URL", app.jdbcUrl());
    settings.put("FENGQIAO_DATABASE_USER", app.user());
    settings.put("FENGQIAO_DATABASE_PASSWORD", app.password());
    settings.put("FENGQIAO_DATABASE_MIGRATOR_USER", migrator.user());
    settings.put("FENGQIAO_DATABASE_MIGRATOR_PASSWORD", migrator.password());
    return settings;
  }

  /** The same, with a key in a file that is made for it. */
  static Map<String, String> on(EmbeddedDatabase database, Path keys) {
    new Shell(keys.resolveSibling(""), Map::of).run("keys", "new", keys.toString());
    var settings = on(database);
    settings.put("FENGQIAO_KEYS", keys.toString());
    return settings;
  }

  /** What is added for one that pays by a service there; its token is kept in a file. */
  static Map<String, String> payingBy(int port, Path token) throws IOException {
    Files.createFile(
        token, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(token, "payer-secret\n");
    return Map.of(
        "FENGQIAO_PAYMENTS",
        "http://localhost:" + port,
        "FENGQIAO_PAYMENTS_TOKEN",
        token.toString(),
        "FENGQIAO_PAYMENTS_TIMEOUT",
        "1s");
  }
}
