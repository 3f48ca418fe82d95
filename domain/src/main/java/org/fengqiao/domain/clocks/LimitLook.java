package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a look at running clocks comes to (时限检视): due times that have moved, and rungs that have
 * come due. Whom a rung tells is for notices to see.
 *
 * @param moved in the order of the clocks
 * @param fired in the order of their times
 * @param <K> which of the clocks of the aggregate
 */
public record LimitLook<K>(List<Moved<K>> moved, List<Fired<K>> fired) {
  /**
   * A clock that runs.
   *
   * @param face the clock, read
   * @param told its due time as it was last told
   */
  public record On<K>(K which, ClockFace face, Optional<Instant> told) {
    public On {
      Objects.requireNonNull(which);
      Objects.requireNonNull(face);
      Objects.requireNonNull(told);
    }
  }

  /** A due time that comes out otherwise than it was told. */
  public record Moved<K>(K which, Optional<Instant> from, Instant to, boolean provisional) {}

  /** A rung that has come due while its clock ran. */
  public record Fired<K>(K which, FiredRung rung) {}

  public LimitLook {
    moved = List.copyOf(moved);
    fired = List.copyOf(fired);
  }

  public static <K> LimitLook<K> at(List<On<K>> running, Instant now) {
    return new LimitLook<>(
        running.stream().flatMap(on -> moved(on).stream()).toList(),
        running.stream()
            .flatMap(on -> fired(on, now))
            .sorted(Comparator.comparing(fired -> fired.rung().explainedTime()))
            .toList());
  }

  private static <K> Optional<Moved<K>> moved(On<K> on) {
    return on.face()
        .due()
        .filter(due -> !on.told().equals(Optional.of(due)))
        .map(due -> new Moved<>(on.which(), on.told(), due, on.face().isProvisional()));
  }

  private static <K> Stream<Fired<K>> fired(On<K> on, Instant now) {
    return on.face().dueRungs(now).stream()
        .map(due -> new Fired<>(on.which(), on.face().fire(due.rung().key(), now)));
  }
}
