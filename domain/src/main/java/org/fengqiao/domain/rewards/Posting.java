package org.fengqiao.domain.rewards;

import java.util.List;
import java.util.Objects;

/**
 * One line of a ledger entry (分录).
 *
 * @param fen what the account holds more by it, or less; not 0
 */
public record Posting(Account account, long fen) {
  public Posting {
    Objects.requireNonNull(account);
    if (fen == 0) {
      throw new IllegalArgumentException("a posting moves something");
    }
  }

  /** The two lines by which money goes from one account to another (复式记账). */
  static List<Posting> move(Account from, Account to, long fen) {
    return List.of(new Posting(from, Math.negateExact(fen)), new Posting(to, fen));
  }
}
