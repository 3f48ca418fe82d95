package org.fengqiao.application.rewards;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.vault.ClaimReward;
import org.fengqiao.application.rewards.vault.PayMethod;
import org.fengqiao.application.rewards.vault.Payee;
import org.fengqiao.application.rewards.vault.Person;
import org.fengqiao.application.rewards.vault.Proof;
import org.fengqiao.application.rewards.vault.SubmitClue;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.IdNumber;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Balances;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.domain.rewards.RiskCode;
import org.fengqiao.domain.rewards.TellingWay;

/**
 * A town whose village secretary verifies clues and whose centre rewards them, by a grader, a
 * proposer and an approver; the partner that clues come through, and those of the two units.
 */
public final class RewardTown extends RewardDesks {
  public static final long BUDGET_FEN = 1_000_000;
  public static final int YEAR = 2026;

  public RewardTown() {
    this(RewardRules.TABLE);
  }

  /** A town that gives by that table. */
  public RewardTown(RewardTable table) {
    this(table, store -> store, memory -> memory);
  }

  /**
   * A town whose clues are written through what {@code wrapping} makes of the store, and read
   * through what {@code reading} makes of it.
   */
  public RewardTown(
      RewardTable table, UnaryOperator<Store> wrapping, UnaryOperator<Aggregates> reading) {
    super(table, wrapping, reading);
  }

  /** Somebody who reports clues, of that number. */
  public static Person person(int number) {
    var digits = "62040219800101%03d".formatted(number);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum = (sum + Character.digit(digits.charAt(i), 10)) * 2 % 11;
    }
    return new Person(
        "举报人" + number,
        "139%08d".formatted(number),
        new IdNumber(digits + "10X98765432".charAt(sum)));
  }

  public static Payee payee(int number) {
    return new Payee(PayMethod.BANK, "收款人" + number, "62284800%08d".formatted(number));
  }

  /** A clue of a fire hazard in the village. */
  public SubmitClue.Command fire(Person... reporters) {
    return clue(RewardRules.FIRE, reporters);
  }

  public SubmitClue.Command clue(RiskCode type, Person... reporters) {
    return new SubmitClue.Command(
        cases.request(app()),
        Optional.empty(),
        new Spot.InDivision(GroundTown.VILLAGE),
        type,
        List.of(reporters),
        "消防通道堵塞",
        "村口仓库堆放易燃物。",
        List.of());
  }

  public SubmitClue.Submitted submitted(Person... reporters) {
    return submit.submit(app(), fire(reporters));
  }

  /** Found true. */
  public Clue verified(Person... reporters) {
    return verified(submitted(reporters).answer().aggregate());
  }

  public Clue verified(Clue c) {
    return verify.verify(village(), new VerifyClue.Command(byHandler(c), true, "情况属实")).aggregate();
  }

  public Clue disposed(Clue c) {
    var command = new DisposeClue.Command(byHandler(c), Optional.empty(), "已清理");
    return dispose.dispose(village(), command).aggregate();
  }

  public Clue graded(Clue c, GradeCode as) {
    var command = new GradeClue.Command(byOffice(c, grader), as, "消除隐患");
    return grade.grade(centre(), command).aggregate();
  }

  public Clue proposed(Clue c) {
    return propose
        .propose(centre(), new ProposeReward.Command(byOffice(c, proposer), ""))
        .aggregate();
  }

  public Clue approved(Clue c) {
    return approve
        .approve(centre(), new ApproveReward.Command(byOffice(c, approver), ""))
        .aggregate();
  }

  public Clue told(Clue c) {
    var command =
        new TellReporter.Command(byOffice(c, grader), TellingWay.PHONE, Optional.empty(), "");
    return tell.tell(centre(), command).aggregate();
  }

  /** Whoever claims by that: a counter of the centre sees identity cards. */
  public Caller claimant(Proof proof) {
    return proof instanceof Proof.ByIdentity ? centre() : app();
  }

  public Clue claimed(Clue c, Proof proof, Payee... payees) {
    var by = claimant(proof);
    var command = new ClaimReward.Command(cases.request(by), proof, List.of(payees));
    return claim.claim(by, command).aggregate();
  }

  public Clue ordered(Clue c) {
    return pay.pay(centre(), new PayReward.Command(byOffice(c, grader), "")).aggregate();
  }

  /** Of those persons and of that grade, with its reward proposed. */
  public Clue proposed(GradeCode as, Person... reporters) {
    return proposed(graded(disposed(verified(reporters)), as));
  }

  /** Of those persons, with the lowest reward approved, out of a budget that is there. */
  public Clue approved(Person... reporters) {
    aBudget();
    return approved(proposed(RewardRules.THIRD, reporters));
  }

  /** Of one person, who was told. */
  public Clue told(Person reporter) {
    return told(approved(reporter));
  }

  /** Of one person, who claimed it and is to be paid. */
  public Clue ordered(Person reporter, Payee... payees) {
    var c = told(reporter);
    return ordered(claimed(c, new Proof.ByIdentity(c.id(), reporter.idNumber()), payees));
  }

  /** Gives the centre its budget of the year, if it has none. */
  public void aBudget() {
    if (memory.find(RewardBudget.class, budgetId().ref()).isEmpty()) {
      setBudget.set(centre(), budget(BUDGET_FEN));
    }
  }

  public SetRewardBudget.Command budget(long fen) {
    return new SetRewardBudget.Command(
        cases.request(centre()), approver, budgetId(), fen, Optional.empty(), "区财政〔2026〕1号");
  }

  public BudgetId budgetId() {
    return new BudgetId(office, YEAR);
  }

  public Balances balances() {
    return memory.find(RewardBudget.class, budgetId().ref()).orElseThrow().aggregate().balances();
  }

  /** The clue as it is now. */
  public Clue now(Clue c) {
    return memory.find(Clue.class, c.ref()).orElseThrow().aggregate();
  }
}
