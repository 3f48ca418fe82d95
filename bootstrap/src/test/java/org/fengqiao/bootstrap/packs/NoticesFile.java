package org.fengqiao.bootstrap.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The file that a server writes its notices to, a line each. */
record NoticesFile(Path path) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The lines that speak of {@code number}, once there are so many. */
  List<String> await(String number, int count) throws IOException {
    var lines = List.<String>of();
    for (long began = System.nanoTime(); System.nanoTime() - began < PATIENCE.toNanos(); ) {
      if (Files.exists(path)) {
        lines = Files.readString(path, UTF_8).lines().filter(l -> l.contains(number)).toList();
        if (lines.size() >= count) {
          return lines;
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("fewer than " + count + " notices of " + number + ": " + lines);
  }
}
