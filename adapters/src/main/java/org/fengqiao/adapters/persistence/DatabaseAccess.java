package org.fengqiao.adapters.persistence;

import java.util.Objects;

/**
 * The way into the database.
 *
 * @param url of the MariaDB driver, without user and password
 * @param user the application's user, which changes no tables
 */
public record DatabaseAccess(String url, String user, String password) {
  public DatabaseAccess {
    Objects.requireNonNull(url);
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
