package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much a mediator was given, and has in hand (工作量): what assignment balances by.
 *
 * @param taken how many disputes were ever given, the head start counted in; never falls
 * @param open those in hand, in the order they were given
 * @param last when the last was given; empty if none ever was
 */
public record MediatorLoad(int taken, List<MediationId> open, Optional<Instant> last) {
  public MediatorLoad {
    open = List.copyOf(open);
    Objects.requireNonNull(last);
    if (taken < 0 || open.size() > MediatorProfile.MOST_OPEN) {
      throw new IllegalArgumentException(taken + " taken, " + open.size() + " in hand");
    }
  }

  /** Of who was given nothing yet. */
  static MediatorLoad startingAt(int headStart) {
    return new MediatorLoad(headStart, List.of(), Optional.empty());
  }

  MediatorLoad with(MediationId dispute, Instant time) {
    var more = Stream.concat(open.stream(), Stream.of(dispute)).toList();
    return new MediatorLoad(taken + 1, more, Optional.of(time));
  }

  MediatorLoad without(MediationId dispute) {
    return new MediatorLoad(
        taken, open.stream().filter(one -> !one.equals(dispute)).toList(), last);
  }

  MediatorLoad liftedTo(int level) {
    return new MediatorLoad(level, open, last);
  }
}
