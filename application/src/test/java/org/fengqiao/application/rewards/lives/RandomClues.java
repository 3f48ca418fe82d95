package org.fengqiao.application.rewards.lives;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.application.outward.Backoff;
import org.fengqiao.application.rewards.DeclineReward;
import org.fengqiao.application.rewards.ExtendClaim;
import org.fengqiao.application.rewards.MarkDuplicateClue;
import org.fengqiao.application.rewards.RecoverReward;
import org.fengqiao.application.rewards.ReturnReward;
import org.fengqiao.application.rewards.ReverseReward;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.VerifyClue;
import org.fengqiao.application.rewards.payments.PaymentMoves;
import org.fengqiao.application.rewards.payments.RecordPayment;
import org.fengqiao.application.rewards.payments.RetryPayment;
import org.fengqiao.application.rewards.vault.Payee;
import org.fengqiao.application.rewards.vault.Person;
import org.fengqiao.application.rewards.vault.Proof;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.ClaimCode;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.DeclineCause;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.ReverseCause;

/** Moves clues by chance through the use cases. */
final class RandomClues {
  /** What may happen to a clue. */
  enum Deed {
    VERIFY,
    FIND_INVALID,
    DUPLICATE,
    DISPOSE,
    GRADE,
    PROPOSE,
    RETURN,
    APPROVE,
    DECLINE,
    TELL,
    EXTEND,
    CLAIM,
    PAY,
    SEND,
    RECORD,
    RETRY,
    REVERSE,
    RECOVER,
    WAKE,
    TURN_KEYS
  }

  private static final int MOST_SIGNED = 3;

  private final RewardTown town;
  private final MoodyBank bank;
  private final PaymentMoves payments;
  private final Random random;
  private final List<Person> people;
  private final Map<ClueId, List<Person>> signed = new HashMap<>();
  private final Map<ClueId, ClaimCode> codes = new HashMap<>();
  private final Set<ClueId> silent = new HashSet<>();

  /** How often each took effect. */
  final Map<Deed, Integer> done = new EnumMap<>(Deed.class);

  /** Why others did not. */
  final Set<Reason> refused = new HashSet<>();

  RandomClues(RewardTown town, MoodyBank bank, int people, Random random) {
    this.town = town;
    this.bank = bank;
    this.payments = new PaymentMoves(town);
    this.random = random;
    this.people = IntStream.range(0, people).mapToObj(RewardTown::person).toList();
  }

  /** Who signed a clue, in that order. */
  List<Person> signed(Clue c) {
    return Objects.requireNonNull(signed.get(c.id()));
  }

  /** Of nobody, one or several. */
  Clue begin() {
    var some = new ArrayList<>(people);
    Collections.shuffle(some, random);
    var persons = List.copyOf(some.subList(0, random.nextInt(MOST_SIGNED + 1)));
    var type = random.nextInt(4) == 0 ? RewardRules.FRAUD : RewardRules.FIRE;
    var submitted = town.submit.submit(town.app(), town.clue(type, persons.toArray(Person[]::new)));
    var c = submitted.answer().aggregate();
    signed.put(c.id(), persons);
    codes.put(c.id(), submitted.code().orElseThrow());
    if (random.nextInt(5) == 0) {
      silent.add(c.id());
    }
    return c;
  }

  /** Tries what is likely to be next, or anything. */
  void move(Clue c, Clue other) {
    var deed = random.nextInt(4) == 0 ? pick(Deed.values()) : likely(town.now(c));
    try {
      make(deed, town.now(c), other);
      done.merge(deed, 1, Integer::sum);
    } catch (Refusal refusal) {
      // Most of what chance tries is not allowed; what matters is what the others leave behind.
      refused.add(refusal.reason());
    }
  }

  private Deed likely(Clue c) {
    return switch (c.status()) {
      case SUBMITTED -> Deed.VERIFY;
      case VALID -> Deed.DISPOSE;
      case DISPOSED -> Deed.GRADE;
      case GRADED -> Deed.PROPOSE;
      case PROPOSED -> Deed.APPROVE;
      case APPROVED -> Deed.TELL;
      case TOLD -> silent.contains(c.id()) ? Deed.WAKE : Deed.CLAIM;
      case CLAIMED -> Deed.PAY;
      case PAYING -> pick(Deed.SEND, Deed.PAY, Deed.RECORD, Deed.RETRY, Deed.DECLINE);
      case PAID -> Deed.REVERSE;
      case REVERSED -> Deed.RECOVER;
      case INVALID, DUPLICATE, DECLINED, EXPIRED -> Deed.WAKE;
    };
  }

  private void make(Deed deed, Clue c, Clue other) {
    var centre = town.centre();
    switch (deed) {
      case VERIFY -> town.verified(c);
      case FIND_INVALID ->
          town.verify.verify(
              town.village(), new VerifyClue.Command(town.byHandler(c), false, "查无此事"));
      case DUPLICATE ->
          town.duplicate.mark(
              town.village(), new MarkDuplicateClue.Command(town.byHandler(c), other.id(), "同一处"));
      case DISPOSE -> town.disposed(c);
      case GRADE -> town.graded(c, random.nextInt(3) == 0 ? RewardRules.FIRST : RewardRules.THIRD);
      case PROPOSE -> town.proposed(c);
      case RETURN ->
          town.giveBack.giveBack(
              centre, new ReturnReward.Command(town.byOffice(c, town.approver), "重新评级"));
      case APPROVE -> town.approved(c);
      case DECLINE ->
          town.decline.decline(
              centre,
              new DeclineReward.Command(
                  town.byOffice(c, town.approver), DeclineCause.WAIVED, "自愿放弃"));
      case TELL -> town.told(c);
      case EXTEND ->
          town.extend.extend(
              centre,
              new ExtendClaim.Command(
                  town.byOffice(c, town.grader), town.approver, Budget.parse("1mo"), "在外务工"));
      case CLAIM -> claim(c);
      case PAY -> town.ordered(c);
      case SEND -> payments.send(bank).run();
      case RECORD -> record(c);
      case RETRY -> retry(c);
      case REVERSE ->
          town.reverse.reverse(
              centre,
              new ReverseReward.Command(town.byOffice(c, town.grader), ReverseCause.FRAUD, "虚构线索"));
      case RECOVER -> {
        long fen = 1L + random.nextInt(5_000);
        var on = town.byOffice(c, town.grader);
        town.recover.recover(centre, new RecoverReward.Command(on, fen, "入库"));
      }
      case WAKE -> town.wake.wake(c.id().value());
      case TURN_KEYS -> town.keys.turn();
    }
  }

  private void claim(Clue c) {
    var persons = signed(c);
    var proof =
        persons.isEmpty() || random.nextBoolean()
            ? new Proof.ByCode(Objects.requireNonNull(codes.get(c.id())))
            : new Proof.ByIdentity(c.id(), persons.getLast().idNumber());
    int shares = random.nextBoolean() ? 0 : Math.max(1, persons.size());
    town.claimed(
        c, proof, IntStream.range(0, shares).mapToObj(RewardTown::payee).toArray(Payee[]::new));
  }

  /** What the bank knows of an order, as whoever carries orders out tells it. */
  private void record(Clue c) {
    for (var payment : c.path().payments()) {
      bank.ended(payment.id())
          .ifPresent(ended -> {
            var paid = ended == PaymentState.PAID;
            var request = town.cases.request(town.centre());
            payments.record.record(
                town.centre(), new RecordPayment.Command(request, payment.id(), paid, "B-1"));
          });
    }
  }

  private void retry(Clue c) {
    for (var payment : c.path().payments()) {
      var request = town.cases.request(town.centre());
      payments.retry.retry(town.centre(), new RetryPayment.Command(request, payment.id()));
    }
  }

  /** Has all that is ordered carried out and told. */
  void settle() {
    bank.settleDown();
    while (payments.tries.backlog().waiting() + payments.tries.backlog().stuck() > 0
        || payments.send(bank).run()) {
      town.memory
          .all(Clue.class)
          .forEach(found -> {
            try {
              retry(found.aggregate());
            } catch (Refusal notStuck) {
              // It is asked for by itself.
            }
          });
      town.cases.pass(Backoff.LONGEST.multipliedBy(2));
      payments.send(bank).run();
    }
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }
}
