package org.fengqiao.bootstrap.config;

import java.util.Optional;

/**
 * A MariaDB that runs by itself.
 *
 * @param migrator who may change its schema; empty where that is done beforehand
 */
public record ExternalDatabase(String url, User app, Optional<User> migrator) {
  /** A database user. */
  public record User(String name, String password) {
    /** Leaves the password out. */
    @Override
    public String toString() {
      return name;
    }
  }
}
