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
 * @param command what the program is called by
 */
public record Surroundings(
    Path home, Map<String, String> environment, PrintWriter out, PrintWriter err, String command) {
  /** As the help has it where nothing else is said. */
  static final String RUN = "./run";

  static final String TOKEN = "FENGQIAO_TOKEN";

  public Surroundings(
      Path home, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this(home, environment, out, err, RUN);
  }

  /**
   * Reads the settings.
   *
   * @throws BadSetting naming the first that is wrong
   */
  Config config() {
    return Config.read(home, environment);
  }
}
