package org.fengqiao.domain.rewards;

import java.time.YearMonth;
import java.util.List;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.people.OfficerWords;

/** One thing decided about a budget: each moves money between two accounts, and makes none. */
public sealed interface BudgetFact extends Fact {
  /** What it writes in the ledger: sums to nothing. */
  List<Posting> postings();

  /**
   * Money was given to it, or taken from it again.
   *
   * @param fen below 0 where it was taken
   */
  record Appropriated(BudgetId id, long fen, OfficerWords said) implements BudgetFact {
    @Override
    public List<Posting> postings() {
      return Posting.move(Account.APPROPRIATION, Account.AVAILABLE, fen);
    }
  }

  /**
   * A reward was approved.
   *
   * @param month by which it counts among those of its type
   */
  record Reserved(ClueId clue, RiskCode risk, YearMonth month, long fen) implements BudgetFact {
    @Override
    public List<Posting> postings() {
      return Posting.move(Account.AVAILABLE, Account.RESERVED, fen);
    }
  }

  /** Of a reward that was approved so much is not given: it was declined, or expired. */
  record Released(ClueId clue, RiskCode risk, YearMonth month, long fen) implements BudgetFact {
    @Override
    public List<Posting> postings() {
      return Posting.move(Account.RESERVED, Account.AVAILABLE, fen);
    }
  }

  /** A share of a reward was paid. */
  record PaidOut(ClueId clue, PaymentId payment, long fen) implements BudgetFact {
    @Override
    public List<Posting> postings() {
      return Posting.move(Account.RESERVED, Account.PAID, fen);
    }
  }

  /** A reward was paid wrongly. */
  record Reversed(ClueId clue, long fen) implements BudgetFact {
    @Override
    public List<Posting> postings() {
      return Posting.move(Account.PAID, Account.RECEIVABLE, fen);
    }
  }

  /** So much of it was given back. */
  record Recovered(ClueId clue, long fen) implements BudgetFact {
    @Override
    public List<Posting> postings() {
      return Posting.move(Account.RECEIVABLE, Account.AVAILABLE, fen);
    }
  }
}
