package org.fengqiao.bootstrap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The file that a server writes its notices to, a line each. */
record NoticesFile(Path path) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** The lines that speak of {@code number}, once there are so many. */
  List<String> await(String number, int count) {
    var lines = List.<String>of();
    for (long began = System.nanoTime(); System.nanoTime() - began < PATIENCE.toNanos(); ) {
      lines = of(number);
      if (lines.size() >= count) {
        return lines;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IllegalStateException(
        "expected %d notices of %s: %s".formatted(count, number, lines));
  }

  private List<String> of(String number) {
    return lines().stream().filter(line -> line.contains(number)).toList();
  }

  /** All its lines; none as long as there is no file. */
  List<String> lines() {
    try {
      return Files.exists(path) ? Files.readString(path, UTF_8).lines().toList() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
