package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;

/** One thing decided about what is known of who reported a clue. Holds nothing of it itself. */
public sealed interface ReporterFact extends Fact {
  /**
   * It was sealed (加密封存).
   *
   * @param identity who reported it, sealed; empty of one who gave no name
   * @param persons their digests, by which what each is given is counted
   */
  record Vaulted(
      ClueId clue, Optional<ContentRef> identity, Optional<ContentRef> persons, SealedKey key)
      implements ReporterFact {}

  /**
   * Where the reward goes was sealed.
   *
   * @param before what was known of that before, which is destroyed
   */
  record PayeesVaulted(ContentRef payees, Optional<ContentId> before) implements ReporterFact {
    @Override
    public Optional<ContentId> erases() {
      return before;
    }
  }

  /** It goes nowhere any more, but is paid in cash: what was known of that is destroyed. */
  record PayeesDropped(ContentId before) implements ReporterFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(before);
    }
  }

  /** The data key was sealed anew, by another key (密钥轮换). */
  record Rewrapped(SealedKey key, ContentId before) implements ReporterFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(before);
    }
  }

  /** Somebody asked to look. */
  record LookAsked(LookPurpose purpose, OfficerWords asked) implements ReporterFact {}

  /** Another agreed to that. */
  record LookAgreed(OfficerId asker, LookPurpose purpose, OfficerWords agreed)
      implements ReporterFact {}

  /** Somebody looked. */
  record Looked(LookPurpose purpose, OfficerWords said) implements ReporterFact {}

  /** Fengqiao itself looked, to hand over an order to pay. */
  record LookedToPay(PaymentId payment, Instant time) implements ReporterFact {}

  /** The data key was destroyed, and with it what it sealed can be read no more (销毁密钥). */
  record KeyDestroyed(ContentId content, OfficerWords said) implements ReporterFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(content);
    }
  }

  /** What it had sealed, or a digest of who it was, was destroyed with it. */
  record RestDestroyed(ContentId content) implements ReporterFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(content);
    }
  }
}
