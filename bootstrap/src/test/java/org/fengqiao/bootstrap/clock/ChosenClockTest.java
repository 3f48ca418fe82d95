package org.fengqiao.bootstrap.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.fengqiao.bootstrap.config.ClockChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenClockTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456789Z");

  @TempDir private Path directory;

  @Test
  void cutsTheMachinesTimeToMicroseconds() {
    assertEquals(Instant.parse("2026-11-21T10:00:00.123456Z"), now(new ClockChoice.Machine(), NOW));
  }

  @Test
  void runsFasterSinceAnInstant() {
    var since = Instant.parse("2026-11-21T09:59:00.123456Z");

    assertEquals(
        Instant.parse("2026-11-21T10:59:00.123456Z"),
        now(new ClockChoice.Scaled(60, since), NOW.minusNanos(789)));
  }

  @Test
  void ticksFromTheFileSinceItWasWritten() throws IOException {
    var file = write("2026-05-08T02:00:00Z", NOW.minusSeconds(5));

    assertEquals(Instant.parse("2026-05-08T02:00:05Z"), now(new ClockChoice.InFile(file), NOW));
  }

  @Test
  void followsTheFileWhenItIsWrittenAnew() throws IOException {
    var file = write("2026-05-08T02:00:00Z", NOW);
    var clock = ChosenClock.of(new ClockChoice.InFile(file), InstantSource.fixed(NOW));
    assertEquals(Instant.parse("2026-05-08T02:00:00Z"), clock.instant());

    write("2026-05-09T08:00:00Z", NOW.minusSeconds(1));

    assertEquals(Instant.parse("2026-05-09T08:00:01Z"), clock.instant());
  }

  @Test
  void followsTheFileWhenItIsWrittenTwiceWithinATick() throws IOException {
    var file = write("2026-05-08T02:00:00Z", NOW);
    var clock = ChosenClock.of(new ClockChoice.InFile(file), InstantSource.fixed(NOW));

    write("2026-05-08T02:50:00Z", NOW);

    assertEquals(Instant.parse("2026-05-08T02:50:00Z"), clock.instant());
  }

  @Test
  void keepsItsTimeWhileTheFileIsHalfWritten() throws IOException {
    var file = write("2026-05-08T02:00:00Z", NOW);
    var clock = ChosenClock.of(new ClockChoice.InFile(file), InstantSource.fixed(NOW));

    write("2026-05-0", NOW.minusSeconds(1));

    assertEquals(Instant.parse("2026-05-08T02:00:00Z"), clock.instant());
  }

  @Test
  void refusesAFileThatIsMissing() {
    var choice = new ClockChoice.InFile(directory.resolve("missing"));

    assertThrows(
        UncheckedIOException.class, () -> ChosenClock.of(choice, InstantSource.fixed(NOW)));
  }

  private static Instant now(ClockChoice choice, Instant machine) {
    return ChosenClock.of(choice, InstantSource.fixed(machine)).instant();
  }

  private Path write(String text, Instant written) throws IOException {
    var file = Files.writeString(directory.resolve("now"), text + "\n");
    return Files.setLastModifiedTime(file, FileTime.from(written));
  }
}
