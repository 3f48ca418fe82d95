package org.fengqiao.bootstrap.config;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where time comes from. */
public sealed interface ClockChoice {
  /** The machine's clock. */
  record Machine() implements ClockChoice {}

  /** An instant in a file, ticking since the file was written. */
  record InFile(Path file) implements ClockChoice {}

  /**
   * A clock that was right at an instant and runs faster since.
   *
   * @param factor 1 to 100,000
   */
  record Scaled(int factor, Instant since) implements ClockChoice {}

  int MOST_FACTOR = 100_000;
  Pattern SCALED = Pattern.compile("scaled:([0-9]{1,6})@(.+)");

  static Optional<ClockChoice> read(String text, Path home) {
    if (text.equals("system")) {
      return Optional.of(new Machine());
    }
    if (text.startsWith("file:") && text.length() > "file:".length()) {
      return Optional.of(new InFile(home.resolve(text.substring("file:".length()))));
    }
    var scaled = SCALED.matcher(text);
    if (!scaled.matches()) {
      return Optional.empty();
    }
    int factor = Integer.parseInt(scaled.group(1));
    return factor < 1 || factor > MOST_FACTOR
        ? Optional.empty()
        : Optional.of(new Scaled(factor, Instant.parse(scaled.group(2))));
  }
}
