package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * An order to pay a share of a reward.
 *
 * @param payee which of those who signed, from 1
 * @param attempt from 1
 * @param reference what whoever pays calls it, or a code of why it did not; once known
 * @param ended when it was paid or rejected
 */
public record Payment(
    PaymentId id,
    int payee,
    int attempt,
    long fen,
    PaymentState state,
    Optional<String> reference,
    Optional<Instant> ended) {
  static final int LONGEST_REFERENCE = 100;

  /** Of a code, so that no words of whoever pays name a payee where nothing is ever erased. */
  private static final Spelling REFERENCE =
      Spelling.of(
          1, LONGEST_REFERENCE, Alphabet.of("0-9", "A-Z", "a-z", ".", "_", ":", "/", "#", "-"));

  public Payment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(state);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(ended);
    if (payee < 1 || attempt < 1 || !Fen.isReward(fen)) {
      throw new IllegalArgumentException("a payment is of money, to somebody");
    }
    boolean open = state == PaymentState.ORDERED;
    if (reference.isEmpty() != open || ended.isEmpty() != open) {
      throw new IllegalArgumentException("what came of an order is known once it ended: " + state);
    }
  }

  /**
   * Passes what whoever pays calls it, or why it did not.
   *
   * @throws Refusal INVALID_FIELD of {@code reference}
   */
  public static String reference(String text) {
    var stripped = text.strip();
    if (!REFERENCE.fits(stripped)) {
      throw Refusal.invalid(
          "reference",
          "is 1 to " + LONGEST_REFERENCE + " of A-Z, a-z, 0-9 and . _ : / # -, and says no name");
    }
    return stripped;
  }

  /** One that is given now. */
  static Payment ordered(ClueId clue, int payee, int attempt, long fen) {
    return new Payment(
        PaymentId.of(clue, payee, attempt),
        payee,
        attempt,
        fen,
        PaymentState.ORDERED,
        Optional.empty(),
        Optional.empty());
  }

  Payment settled(PaymentState outcome, String reference, Instant time) {
    return new Payment(id, payee, attempt, fen, outcome, Optional.of(reference), Optional.of(time));
  }
}
