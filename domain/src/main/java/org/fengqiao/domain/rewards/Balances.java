package org.fengqiao.domain.rewards;

import java.util.List;

/** What the accounts of a budget hold, in fen; together nothing. */
public record Balances(
    long appropriation, long available, long reserved, long paid, long receivable) {
  /** Nothing was given to it yet. */
  static final Balances NONE = new Balances(0, 0, 0, 0, 0);

  public Balances {
    if (appropriation + available + reserved + paid + receivable != 0) {
      throw new IllegalArgumentException("what the accounts hold together is nothing");
    }
    if (available < 0 || reserved < 0 || paid < 0 || receivable < 0) {
      throw new IllegalArgumentException("more was given than there was");
    }
  }

  /** What an account holds. */
  public long of(Account account) {
    return switch (account) {
      case APPROPRIATION -> appropriation;
      case AVAILABLE -> available;
      case RESERVED -> reserved;
      case PAID -> paid;
      case RECEIVABLE -> receivable;
    };
  }

  Balances after(List<Posting> postings) {
    return new Balances(
        after(Account.APPROPRIATION, postings),
        after(Account.AVAILABLE, postings),
        after(Account.RESERVED, postings),
        after(Account.PAID, postings),
        after(Account.RECEIVABLE, postings));
  }

  private long after(Account account, List<Posting> postings) {
    return postings.stream()
        .filter(one -> one.account() == account)
        .mapToLong(Posting::fen)
        .reduce(of(account), Math::addExact);
  }
}
