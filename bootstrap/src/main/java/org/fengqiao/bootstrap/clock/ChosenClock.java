package org.fengqiao.bootstrap.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.fengqiao.bootstrap.config.ClockChoice;

/** Makes the one clock of this process. All its instants are cut to microseconds. */
public final class ChosenClock {
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private ChosenClock() {}

  /** The clock that was chosen. */
  public static InstantSource of(ClockChoice choice) {
    return of(choice, InstantSource.system());
  }

  static InstantSource of(ClockChoice choice, InstantSource machine) {
    return InstantSource.tick(
        switch (choice) {
          case ClockChoice.Machine _ -> machine;
          case ClockChoice.InFile in -> new FileClock(in.file(), machine);
          case ClockChoice.Scaled scaled -> () -> scaled(scaled, machine.instant());
        },
        MICROSECOND);
  }

  private static Instant scaled(ClockChoice.Scaled scaled, Instant now) {
    return scaled.since().plus(Duration.between(scaled.since(), now).multipliedBy(scaled.factor()));
  }
}
