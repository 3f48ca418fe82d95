package org.fengqiao.domain.cases.sessions;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.OfficerWords;

/** Where a joint session stands, and what came of it. */
public sealed interface SessionState {
  SessionStatus status();

  /** Not ended: it may yet fail. */
  sealed interface Open extends SessionState {
    default Raised raise(SessionId to, OfficerWords why) {
      return new Raised(this, to, why);
    }
  }

  /** Nothing is resolved: it may be taken back. */
  sealed interface Unresolved extends Open {
    default Withdrawn withdraw(OfficerWords why) {
      return new Withdrawn(this, why);
    }
  }

  /** The units are called, and it is to be held. */
  record Convened() implements Unresolved {
    @Override
    public SessionStatus status() {
      return SessionStatus.CONVENED;
    }

    Held hold(SessionHolding holding) {
      return new Held(holding);
    }
  }

  /** It was held, and what was resolved is to be written. */
  record Held(SessionHolding holding) implements Unresolved {
    public Held {
      Objects.requireNonNull(holding);
    }

    @Override
    public SessionStatus status() {
      return SessionStatus.HELD;
    }

    Resolved resolve(OfficerWords resolution) {
      return new Resolved(holding, resolution);
    }
  }

  /** Its tasks are given, and the units do them. */
  record Resolved(SessionHolding holding, OfficerWords resolution) implements Open {
    public Resolved {
      Objects.requireNonNull(holding);
      Objects.requireNonNull(resolution);
    }

    @Override
    public SessionStatus status() {
      return SessionStatus.RESOLVED;
    }

    Closed close(OfficerWords outcome) {
      return new Closed(this, outcome);
    }
  }

  /** All tasks are done, and the convener says that it is settled. */
  record Closed(Resolved was, OfficerWords outcome) implements SessionState {
    public Closed {
      Objects.requireNonNull(was);
      Objects.requireNonNull(outcome);
    }

    @Override
    public SessionStatus status() {
      return SessionStatus.CLOSED;
    }
  }

  /** It failed, and the next level up convened another. */
  record Raised(Open was, SessionId to, OfficerWords why) implements SessionState {
    public Raised {
      Objects.requireNonNull(was);
      Objects.requireNonNull(to);
      Objects.requireNonNull(why);
    }

    @Override
    public SessionStatus status() {
      return SessionStatus.RAISED;
    }
  }

  /** The convener took it back. */
  record Withdrawn(Unresolved was, OfficerWords why) implements SessionState {
    public Withdrawn {
      Objects.requireNonNull(was);
      Objects.requireNonNull(why);
    }

    @Override
    public SessionStatus status() {
      return SessionStatus.WITHDRAWN;
    }
  }

  /** When and how it was held; empty if it was not. */
  default Optional<SessionHolding> held() {
    return switch (this) {
      case Convened _ -> Optional.empty();
      case Held(var holding) -> Optional.of(holding);
      case Resolved(var holding, _) -> Optional.of(holding);
      case Closed(var was, _) -> was.held();
      case Raised(var was, _, _) -> was.held();
      case Withdrawn(var was, _) -> was.held();
    };
  }

  /** What was resolved; empty if nothing was. */
  default Optional<OfficerWords> resolved() {
    return switch (this) {
      case Convened _, Held _, Withdrawn _ -> Optional.empty();
      case Resolved(_, var resolution) -> Optional.of(resolution);
      case Closed(var was, _) -> Optional.of(was.resolution());
      case Raised(var was, _, _) -> was.resolved();
    };
  }

  /** How it ended; empty while it has not. */
  default Optional<OfficerWords> ended() {
    return switch (this) {
      case Open _ -> Optional.empty();
      case Closed(_, var outcome) -> Optional.of(outcome);
      case Raised(_, _, var why) -> Optional.of(why);
      case Withdrawn(_, var why) -> Optional.of(why);
    };
  }

  /** The session of the level above that took it on; empty if none did. */
  default Optional<SessionId> raisedTo() {
    return this instanceof Raised raised ? Optional.of(raised.to()) : Optional.empty();
  }
}
