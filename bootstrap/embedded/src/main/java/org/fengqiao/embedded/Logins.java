package org.fengqiao.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The three ways into the database; none has SUPER or FILE.
 *
 * @param app reads and writes rows, and on the journal adds and reads only; no DDL
 * @param migrator changes the schema and grants the app user its tables
 * @param auditor reads
 */
public record Logins(Login app, Login migrator, Login auditor) {
  private static final String FILE = "logins.properties";

  static Logins of(int port, Users users) {
    var url = "jdbc:mariadb://127.0.0.1:" + port + "/" + Users.DATABASE + "?sslMode=disable";
    return new Logins(
        new Login(url, "fengqiao_app", users.app()),
        new Login(url, "fengqiao_migrator", users.migrator()),
        new Login(url, "fengqiao_auditor", users.auditor()));
  }

  /** Readable by this user alone, for a second process of the same user beside the server. */
  void writeTo(Path home) throws IOException {
    var properties = new Properties();
    put(properties, "app", app);
    put(properties, "migrator", migrator);
    put(properties, "auditor", auditor);
    var text = new StringWriter();
    properties.store(text, null);
    PrivateFile.write(home.resolve(FILE), text.toString());
  }

  static void deleteFrom(Path home) throws IOException {
    Files.deleteIfExists(home.resolve(FILE));
  }

  static Optional<Logins> readFrom(Path home) throws IOException {
    var file = home.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    return Optional.of(
        new Logins(
            get(properties, "app"), get(properties, "migrator"), get(properties, "auditor")));
  }

  private static void put(Properties properties, String name, Login login) {
    properties.setProperty(name + ".url", login.jdbcUrl());
    properties.setProperty(name + ".user", login.user());
    properties.setProperty(name + ".password", login.password());
  }

  private static Login get(Properties properties, String name) {
    return new Login(
        properties.getProperty(name + ".url", ""),
        properties.getProperty(name + ".user", ""),
        properties.getProperty(name + ".password", ""));
  }
}
