package org.fengqiao.bootstrap.serve;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.fengqiao.bootstrap.config.LogLevel;
import org.slf4j.LoggerFactory;

/** Sets what Fengqiao logs; libraries keep to warnings, whatever is set. */
final class Logging {
  private Logging() {}

  static void set(LogLevel level) {
    ((Logger) LoggerFactory.getLogger("org.fengqiao")).setLevel(Level.valueOf(level.name()));
  }
}
