package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLUE;
import static org.fengqiao.adapters.persistence.schema.Tables.CLUE_PAYMENT;
import static org.fengqiao.adapters.persistence.schema.Tables.REPORTER;
import static org.fengqiao.adapters.persistence.schema.Tables.REWARDED_PERSON;
import static org.fengqiao.adapters.persistence.schema.Tables.REWARD_BUDGET;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardedPerson;

/** Where clues are kept, who reported them, what persons were given, and budgets. */
final class RewardTables {
  static final StateTable<Clue> CLUES =
      StateTable.of(CLUE, Clue.LINEAGE)
          .column(CLUE.PARTNER, one -> one.filing().partner().value())
          .column(CLUE.TYPE, one -> one.filing().type().value())
          .column(CLUE.STATUS, one -> one.status().name())
          .column(CLUE.HANDLER, one -> one.handler().value())
          .column(CLUE.FIRST_HANDLER, one -> one.filing().handler().value())
          .column(CLUE.OFFICE, one -> one.filing().office().value())
          .perhaps(CLUE.DUE_AT, Clue::dueTold)
          .perhaps(CLUE.GRADE, one -> one.path().grading().map(by -> by.grade().value()))
          .perhaps(CLUE.PAID_AT, RewardTables::paidAt)
          .perhaps(CLUE.PAID_FEN, RewardTables::paidFen)
          .column(CLUE.DIVISION, one -> one.filing().division().value())
          .within(CLUE, one -> one.filing().division())
          .linked(
              CLUE_PAYMENT.TARGET,
              one -> one.path().payments().stream().map(order -> order.id().value()).toList())
          .claim(Clue.SOURCE, CLUE.SOURCE)
          .claim(Clue.FINDER, CLUE.FINDER);

  static final StateTable<Reporter> REPORTERS =
      StateTable.of(REPORTER, Reporter.LINEAGE)
          .column(REPORTER.CLUE, one -> one.clue().value())
          .perhaps(REPORTER.KEPT_BY, one -> one.vaulted().map(had -> had.key().keptBy()));

  static final StateTable<RewardedPerson> PERSONS =
      StateTable.of(REWARDED_PERSON, RewardedPerson.LINEAGE);

  static final StateTable<RewardBudget> BUDGETS =
      StateTable.of(REWARD_BUDGET, RewardBudget.LINEAGE);

  private RewardTables() {}

  private static Optional<Instant> paidAt(Clue one) {
    return one.status() == ClueStatus.PAID ? one.path().paid() : Optional.empty();
  }

  private static Optional<Long> paidFen(Clue one) {
    return one.status() == ClueStatus.PAID ? Optional.of(one.path().paidFen()) : Optional.empty();
  }
}
