package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;

/**
 * Where a mediation stands, and how it ended. A move is a method of the state it starts from, so
 * that an illegal one does not compile.
 */
public sealed interface MediationState {
  MediationStatus status();

  /** It goes on: any party may leave it, whoever asked may take it back. */
  sealed interface Open extends MediationState {
    default Declined decline(int party, DeclineCause cause, ContentRef words, Instant now) {
      return new Declined(party, cause, words, now);
    }

    default Withdrawn withdraw(ContentRef words, Instant now) {
      return new Withdrawn(words, now);
    }
  }

  /**
   * It was accepted, and nothing is agreed on: it may fail, here for good or for the next level.
   */
  sealed interface InMediation extends Open {
    default Applied raise() {
      return new Applied();
    }

    default Failed fail(ContentRef words, Instant now) {
      return new Failed(words, now);
    }
  }

  /** The organization has to accept it or refuse (待受理). */
  record Applied() implements Open {
    @Override
    public MediationStatus status() {
      return MediationStatus.APPLIED;
    }

    Accepted accept() {
      return new Accepted();
    }

    Refused refuse(RefusalCause cause, ContentRef words, Instant now) {
      return new Refused(cause, words, now);
    }
  }

  /** Accepted 受理; nobody mediates it yet. */
  record Accepted() implements InMediation {
    @Override
    public MediationStatus status() {
      return MediationStatus.ACCEPTED;
    }

    UnderWay begin() {
      return new UnderWay();
    }
  }

  /** Mediators have it (调解中). */
  record UnderWay() implements InMediation {
    @Override
    public MediationStatus status() {
      return MediationStatus.UNDER_WAY;
    }

    Accepted release() {
      return new Accepted();
    }

    Agreed agree() {
      return new Agreed();
    }
  }

  /** The last agreement waits for its signatures. */
  record Agreed() implements Open {
    @Override
    public MediationStatus status() {
      return MediationStatus.AGREED;
    }

    UnderWay goOn() {
      return new UnderWay();
    }

    Settled settle(Instant now) {
      return new Settled(now);
    }
  }

  /** An agreement that settles it all is in effect (调解成功). */
  record Settled(Instant time) implements MediationState {
    public Settled {
      Objects.requireNonNull(time);
    }

    @Override
    public MediationStatus status() {
      return MediationStatus.SETTLED;
    }
  }

  /** Nobody brings the parties together; they were told the ways the law gives (调解不成). */
  record Failed(ContentRef words, Instant time) implements MediationState {
    public Failed {
      Objects.requireNonNull(words);
      Objects.requireNonNull(time);
    }

    @Override
    public MediationStatus status() {
      return MediationStatus.FAILED;
    }

    HandedOff handOff(LegalRoute route, ContentRef words, Instant now) {
      return new HandedOff(route, words, now);
    }
  }

  /** Not accepted (不予受理). */
  record Refused(RefusalCause cause, ContentRef words, Instant time) implements MediationState {
    public Refused {
      Objects.requireNonNull(cause);
      Objects.requireNonNull(words);
      Objects.requireNonNull(time);
    }

    @Override
    public MediationStatus status() {
      return MediationStatus.REFUSED;
    }
  }

  /** A party will not be mediated (当事人拒绝调解). */
  record Declined(int party, DeclineCause cause, ContentRef words, Instant time)
      implements MediationState {
    public Declined {
      Objects.requireNonNull(cause);
      Objects.requireNonNull(words);
      Objects.requireNonNull(time);
    }

    @Override
    public MediationStatus status() {
      return MediationStatus.DECLINED;
    }
  }

  /** Whoever asked for it took it back (撤回申请). */
  record Withdrawn(ContentRef words, Instant time) implements MediationState {
    public Withdrawn {
      Objects.requireNonNull(words);
      Objects.requireNonNull(time);
    }

    @Override
    public MediationStatus status() {
      return MediationStatus.WITHDRAWN;
    }
  }

  /** It went another way, with its file (移交). */
  record HandedOff(LegalRoute route, ContentRef words, Instant time) implements MediationState {
    public HandedOff {
      Objects.requireNonNull(route);
      Objects.requireNonNull(words);
      Objects.requireNonNull(time);
    }

    @Override
    public MediationStatus status() {
      return MediationStatus.HANDED_OFF;
    }
  }

  /** When it ended; empty while it goes on. */
  default Optional<Instant> endTime() {
    return switch (this) {
      case Open _ -> Optional.empty();
      case Settled(var time) -> Optional.of(time);
      case Failed(_, var time) -> Optional.of(time);
      case Refused(_, _, var time) -> Optional.of(time);
      case Declined(_, _, _, var time) -> Optional.of(time);
      case Withdrawn(_, var time) -> Optional.of(time);
      case HandedOff(_, _, var time) -> Optional.of(time);
    };
  }

  /** The words it ended with; empty while it goes on, or where the agreement tells all. */
  default Optional<ContentRef> endWords() {
    return switch (this) {
      case Open _, Settled _ -> Optional.empty();
      case Failed(var words, _) -> Optional.of(words);
      case Refused(_, var words, _) -> Optional.of(words);
      case Declined(_, _, var words, _) -> Optional.of(words);
      case Withdrawn(var words, _) -> Optional.of(words);
      case HandedOff(_, var words, _) -> Optional.of(words);
    };
  }
}
