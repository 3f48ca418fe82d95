package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;

/** Where a mediator stands, and why. */
public sealed interface MediatorState {
  MediatorStatus status();

  /** May be given disputes. */
  record Active() implements MediatorState {
    @Override
    public MediatorStatus status() {
      return MediatorStatus.ACTIVE;
    }
  }

  /** Is given none for a while, and goes on with those in hand. */
  record Paused(ContentRef why, Instant time) implements MediatorState {
    @Override
    public MediatorStatus status() {
      return MediatorStatus.PAUSED;
    }
  }

  /** Mediates no more. */
  record Ended(ContentRef why, Instant time) implements MediatorState {
    @Override
    public MediatorStatus status() {
      return MediatorStatus.ENDED;
    }
  }

  /** The words it came to so by; none while active. */
  default Optional<ContentRef> words() {
    return switch (this) {
      case Active _ -> Optional.empty();
      case Paused(var why, _) -> Optional.of(why);
      case Ended(var why, _) -> Optional.of(why);
    };
  }

  /** Since when it is so; empty while active. */
  default Optional<Instant> since() {
    return switch (this) {
      case Active _ -> Optional.empty();
      case Paused(_, var time) -> Optional.of(time);
      case Ended(_, var time) -> Optional.of(time);
    };
  }
}
