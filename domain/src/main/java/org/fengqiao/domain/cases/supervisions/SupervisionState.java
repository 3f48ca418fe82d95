package org.fengqiao.domain.cases.supervisions;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/** Where a supervision stands, and what came of it. */
public sealed interface SupervisionState {
  SupervisionStatus status();

  /** It goes on: the superior may take it back, replied to or not. */
  sealed interface Open extends SupervisionState {
    default Withdrawn withdraw(OfficerId officer, ContentRef reason, Instant now) {
      return new Withdrawn(officer, reason, now);
    }
  }

  /** The unit must reply. */
  record Ordered() implements Open {
    @Override
    public SupervisionStatus status() {
      return SupervisionStatus.ORDERED;
    }

    Replied reply() {
      return new Replied();
    }
  }

  /** It has replied; the superior judges. */
  record Replied() implements Open {
    @Override
    public SupervisionStatus status() {
      return SupervisionStatus.REPLIED;
    }

    Ordered returned() {
      return new Ordered();
    }

    Accepted accept(OfficerId officer, Optional<ContentRef> words, Instant now) {
      return new Accepted(officer, words, now);
    }
  }

  /** The superior is content (销号). */
  record Accepted(OfficerId officer, Optional<ContentRef> words, Instant time)
      implements SupervisionState {
    public Accepted {
      Objects.requireNonNull(officer);
      Objects.requireNonNull(words);
      Objects.requireNonNull(time);
    }

    @Override
    public SupervisionStatus status() {
      return SupervisionStatus.ACCEPTED;
    }
  }

  /** The superior took it back (撤销督办). */
  record Withdrawn(OfficerId officer, ContentRef reason, Instant time) implements SupervisionState {
    public Withdrawn {
      Objects.requireNonNull(officer);
      Objects.requireNonNull(reason);
      Objects.requireNonNull(time);
    }

    @Override
    public SupervisionStatus status() {
      return SupervisionStatus.WITHDRAWN;
    }
  }

  /** When it ended; empty while it goes on. */
  default Optional<Instant> endTime() {
    return switch (this) {
      case Open _ -> Optional.empty();
      case Accepted(_, _, var time) -> Optional.of(time);
      case Withdrawn(_, _, var time) -> Optional.of(time);
    };
  }

  /** The words it ended with. */
  default Optional<ContentRef> words() {
    return switch (this) {
      case Open _ -> Optional.empty();
      case Accepted(_, var words, _) -> words;
      case Withdrawn(_, var reason, _) -> Optional.of(reason);
    };
  }
}
