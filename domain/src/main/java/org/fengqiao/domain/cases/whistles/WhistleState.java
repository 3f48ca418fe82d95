package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/** Where a whistle stands, and what came of it. */
public sealed interface WhistleState {
  WhistleStatus status();

  /** The organs are called, and answer. */
  record Blown() implements WhistleState {
    @Override
    public WhistleStatus status() {
      return WhistleStatus.BLOWN;
    }

    Settled settle(OfficerId officer, ContentRef outcome, Instant now) {
      return new Settled(officer, outcome, now);
    }

    Withdrawn withdraw(OfficerId officer, ContentRef reason, Instant now) {
      return new Withdrawn(officer, reason, now);
    }
  }

  /** All came, and the blower says that it is settled (哨结). */
  record Settled(OfficerId officer, ContentRef outcome, Instant time) implements WhistleState {
    public Settled {
      Objects.requireNonNull(officer);
      Objects.requireNonNull(outcome);
      Objects.requireNonNull(time);
    }

    @Override
    public WhistleStatus status() {
      return WhistleStatus.SETTLED;
    }
  }

  /** The blower took it back (撤哨). */
  record Withdrawn(OfficerId officer, ContentRef reason, Instant time) implements WhistleState {
    public Withdrawn {
      Objects.requireNonNull(officer);
      Objects.requireNonNull(reason);
      Objects.requireNonNull(time);
    }

    @Override
    public WhistleStatus status() {
      return WhistleStatus.WITHDRAWN;
    }
  }

  /** When it ended; empty while the organs are called. */
  default Optional<Instant> endTime() {
    return switch (this) {
      case Blown _ -> Optional.empty();
      case Settled(_, _, var time) -> Optional.of(time);
      case Withdrawn(_, _, var time) -> Optional.of(time);
    };
  }

  /** The words it ended with. */
  default Optional<ContentRef> words() {
    return switch (this) {
      case Blown _ -> Optional.empty();
      case Settled(_, var outcome, _) -> Optional.of(outcome);
      case Withdrawn(_, var reason, _) -> Optional.of(reason);
    };
  }
}
