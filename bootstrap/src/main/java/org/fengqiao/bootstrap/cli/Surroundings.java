package org.fengqiao.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.Config;

/**
 * What a command finds around it.
 *
 * @param home where Fengqiao is installed
 * @param out for results
 * @param err for progress and what went wrong
 */
public record Surroundings(
    Path home, Map<String, String> environment, PrintWriter out, PrintWriter err) {
  static final String TOKEN = "FENGQIAO_TOKEN";

  /**
   * Reads the settings.
   *
   * @throws BadSetting naming the first that is wrong
   */
  Config config() {
    return Config.read(home, environment);
  }
}
