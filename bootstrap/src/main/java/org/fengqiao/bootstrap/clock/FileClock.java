package org.fengqiao.bootstrap.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock set by writing an instant (ISO 8601, {@code 2026-05-08T02:00:00Z}) into a file. It ticks
 * from there since the file was written, so that several processes on one file agree. A file that
 * cannot be read just now, as while it is being written, leaves the clock as it was.
 */
final class FileClock implements InstantSource {
  /** Two writes so close may bear the same time, which file systems count in ticks. */
  private static final Duration TICK = Duration.ofMillis(50);

  /**
   * What the file said.
   *
   * @param settled whether a later write cannot bear the same time
   */
  private record Reading(Instant written, Instant shown, boolean settled) {}

  private final Path file;
  private final InstantSource machine;
  private final AtomicReference<Reading> last;

  /**
   * Reads the file.
   *
   * @throws UncheckedIOException if there is none
   * @throws DateTimeException if no instant stands in it
   */
  FileClock(Path file, InstantSource machine) {
    this.file = file;
    this.machine = machine;
    try {
      this.last = new AtomicReference<>(read(Files.getLastModifiedTime(file).toInstant()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    var reading = current();
    return reading.shown().plus(Duration.between(reading.written(), machine.instant()));
  }

  private Reading current() {
    var before = last.get();
    try {
      var written = Files.getLastModifiedTime(file).toInstant();
      if (!before.settled() || !written.equals(before.written())) {
        var now = read(written);
        last.set(now);
        return now;
      }
    } catch (IOException | DateTimeException e) {
      return before;
    }
    return before;
  }

  private Reading read(Instant written) throws IOException {
    boolean settled = Duration.between(written, machine.instant()).compareTo(TICK) > 0;
    return new Reading(written, Instant.parse(Files.readString(file).strip()), settled);
  }
}
