package org.fengqiao.embedded;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A way into a database.
 *
 * @param jdbcUrl of the MariaDB driver, without user and password
 * @param user the database user
 * @param password in clear; for the embedded database new at each start
 */
public record Login(String jdbcUrl, String user, String password) {
  private static final Pattern DATABASE = Pattern.compile("(?<=[0-9]/)[A-Za-z0-9_]+");

  /** The port of the server. */
  int port() {
    return URI.create(jdbcUrl.substring("jdbc:".length())).getPort();
  }

  /**
   * The same login into another database of the same server; {@code name} is letters, digits, _.
   */
  public Login database(String name) {
    return new Login(DATABASE.matcher(jdbcUrl).replaceFirst(name), user, password);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return user + " at " + jdbcUrl;
  }
}
