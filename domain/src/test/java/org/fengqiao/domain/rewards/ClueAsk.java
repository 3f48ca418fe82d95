package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.rewards.ClueMoveTest.months;
import static org.fengqiao.domain.rewards.RewardFixtures.APPROVER;
import static org.fengqiao.domain.rewards.RewardFixtures.BUDGET;
import static org.fengqiao.domain.rewards.RewardFixtures.FIRST;
import static org.fengqiao.domain.rewards.RewardFixtures.GRADER;
import static org.fengqiao.domain.rewards.RewardFixtures.HANDLER;
import static org.fengqiao.domain.rewards.RewardFixtures.HOTLINE;
import static org.fengqiao.domain.rewards.RewardFixtures.ID;
import static org.fengqiao.domain.rewards.RewardFixtures.MONTH;
import static org.fengqiao.domain.rewards.RewardFixtures.NOBODY;
import static org.fengqiao.domain.rewards.RewardFixtures.OUTSIDER;
import static org.fengqiao.domain.rewards.RewardFixtures.POLICEMAN;
import static org.fengqiao.domain.rewards.RewardFixtures.PROPOSER;
import static org.fengqiao.domain.rewards.RewardFixtures.SECOND;
import static org.fengqiao.domain.rewards.RewardFixtures.earlier;
import static org.fengqiao.domain.rewards.RewardFixtures.nothing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.UnitId;

/**
 * What somebody may ask of a clue, sensible most of the time, as chance has it.
 *
 * @param officer who asks
 * @param other another officer of the office, or seldom the same: who approves an extension
 * @param unit to which it is given
 * @param time when it was disposed of, or told
 * @param more so many months
 * @param payee of the order that is settled
 * @param attempt of the order that is settled
 * @param outcome what it came to
 * @param fen what was given back
 */
record ClueAsk(
    ClueMove move,
    ActingOfficer officer,
    ActingOfficer other,
    UnitId unit,
    Instant time,
    int more,
    int payee,
    int attempt,
    PaymentState outcome,
    long fen) {
  private static final List<ActingOfficer> OFFICERS = List.of(GRADER, PROPOSER, APPROVER);
  private static final List<ActingOfficer> HANDLERS = List.of(HANDLER, POLICEMAN, OUTSIDER);

  static ClueAsk of(Random random, ClueMove move, Clue c, Instant now) {
    var orders = c.path().payments();
    var open = orders.stream().filter(one -> one.state() == PaymentState.ORDERED).toList();
    var among = random.nextInt(6) > 0 && !open.isEmpty() ? open : orders;
    var order =
        among.isEmpty()
            ? Optional.<Payment>empty()
            : Optional.of(among.get(random.nextInt(among.size())));
    var from =
        move == ClueMove.TELL
            ? c.path().approved().map(one -> one.said().time()).orElse(now)
            : c.filing().time();
    long seconds = Duration.between(from, now).toSeconds();
    return new ClueAsk(
        move,
        random.nextInt(25) == 0 ? NOBODY : mover(random, move, c),
        pick(random, OFFICERS),
        pick(random, HANDLERS).units().iterator().next(),
        now.minusSeconds(random.nextLong(1 + Math.min(seconds, 9 * 86_400))),
        1 + random.nextInt(12),
        order.map(Payment::payee).orElse(1),
        order.map(Payment::attempt).orElse(1),
        random.nextInt(3) > 0 ? PaymentState.PAID : PaymentState.REJECTED,
        random.nextLong(4_000));
  }

  private static ActingOfficer mover(Random random, ClueMove move, Clue c) {
    return switch (move) {
      case ASSIGN, VERIFY, FIND_INVALID, FIND_DUPLICATE, LINK_CASE, DISPOSE ->
          HANDLERS.stream()
              .filter(one -> one.units().contains(c.handler()))
              .findFirst()
              .orElseThrow();
      case GRADE, PROPOSE, RETURN, APPROVE, DECLINE, TELL, EXTEND_CLAIM -> pick(random, OFFICERS);
      case CLAIM, PAY, SETTLE, REVERSE, RECOVER -> pick(random, OFFICERS);
    };
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  PaymentId order() {
    return PaymentId.of(ID, payee, attempt);
  }

  /** Asks it; empty where it is known already. */
  Optional<Decided<Clue>> of(ClueAt at) {
    var reward = new ClueRewardAt(at);
    var payment = new CluePaymentAt(at);
    var given =
        at.c().filing().naming() == Naming.ANONYMOUS
            ? List.<Given>of()
            : nothing(at.c().filing().reporters());
    return move == ClueMove.SETTLE
        ? payment.settle(order(), outcome, "B-1", at.now())
        : Optional.of(
            switch (move) {
              case ASSIGN -> at.assign(officer, unit, WORDS);
              case VERIFY -> at.verify(officer, WORDS);
              case FIND_INVALID -> at.findInvalid(officer, WORDS);
              case FIND_DUPLICATE -> at.findDuplicate(officer, earlier(), WORDS);
              case LINK_CASE -> at.link(officer, new CaseId(id(70 + more)));
              case DISPOSE -> at.dispose(officer, WORDS, time);
              case GRADE -> reward.grade(officer, more > 6 ? FIRST : SECOND, WORDS);
              case PROPOSE -> reward.propose(officer, given, 0, WORDS);
              case RETURN -> reward.giveBack(officer, WORDS);
              case APPROVE -> reward.approve(officer, BUDGET, MONTH, given, 0, WORDS);
              case DECLINE -> reward.decline(officer, DeclineCause.WAIVED, WORDS);
              case TELL -> reward.tell(officer, TellingWay.LETTER, time, WORDS);
              case EXTEND_CLAIM -> reward.extend(officer, other, months(more), WORDS);
              case CLAIM -> payment.claim(ClaimProof.CODE, HOTLINE);
              case PAY -> payment.pay(officer, WORDS);
              case REVERSE -> payment.reverse(officer, ReverseCause.FRAUD, WORDS);
              case RECOVER -> payment.recover(officer, fen, WORDS);
              case SETTLE -> throw new IllegalStateException("settled above");
            });
  }
}
