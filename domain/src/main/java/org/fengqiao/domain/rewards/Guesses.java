package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How often it was missed who reported a clue. Misses by one proof leave the other open: whoever
 * knows the name of a clue may guess at numbers of identity cards, and is not to shut out with that
 * who has its code.
 *
 * @param code by its claim code
 * @param identity by the number of an identity card
 */
public record Guesses(Misses code, Misses identity) {
  /** Nobody missed. */
  public static final Guesses NONE = new Guesses(Misses.NONE, Misses.NONE);

  public Guesses {
    Objects.requireNonNull(code);
    Objects.requireNonNull(identity);
  }

  /** Those by one proof. */
  public Misses by(ClaimProof proof) {
    return switch (proof) {
      case CODE -> code;
      case IDENTITY -> identity;
    };
  }

  Guesses missed(ClaimProof proof, Optional<Instant> shut) {
    var missed = by(proof).missed(shut);
    return switch (proof) {
      case CODE -> new Guesses(missed, identity);
      case IDENTITY -> new Guesses(code, missed);
    };
  }
}
