package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.rewards.RewardFixtures.NOBODY;
import static org.fengqiao.domain.rewards.RewardFixtures.due;
import static org.fengqiao.domain.rewards.RewardFixtures.running;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** What is to become of a clue, kept beside it by what was asked. */
final class ClueBook {
  /** An order to pay a share. */
  private record Order(int payee, int attempt) {}

  private final Map<Order, PaymentState> orders = new LinkedHashMap<>();
  private final Set<RungKey> fired = new HashSet<>();
  private final int payees;
  private ClueStatus status = ClueStatus.SUBMITTED;
  private Instant from;
  private int more;
  private UnitId handler = RewardFixtures.BUREAU;
  private OfficerId grader = NOBODY.id();
  private OfficerId proposer = NOBODY.id();
  private long fen;
  private long recovered;

  ClueBook(int payees, Instant submitted) {
    this.payees = payees;
    this.from = submitted;
  }

  ClueStatus status() {
    return status;
  }

  long fen() {
    return fen;
  }

  /** The one time that runs while it stands so. */
  Optional<ClueLimit> running() {
    return switch (status) {
      case SUBMITTED -> Optional.of(ClueLimit.VERIFY);
      case DISPOSED -> Optional.of(ClueLimit.START);
      case APPROVED -> Optional.of(ClueLimit.TELL);
      case TOLD -> Optional.of(ClueLimit.CLAIM);
      case VALID, GRADED, PROPOSED, CLAIMED, PAYING, PAID, REVERSED -> Optional.empty();
      case INVALID, DUPLICATE, DECLINED, EXPIRED -> Optional.empty();
    };
  }

  Optional<Instant> due() {
    return running().map(of -> ClueDays.due(of, from, more));
  }

  /** When to look at it next: for ever later once all is told. */
  List<Wake> wakes() {
    return running().stream()
        .map(of -> new ClockRun(of.name(), 1))
        .map(run ->
            waiting().values().stream()
                .min(Comparator.naturalOrder())
                .map(time -> new Wake(run, time))
                .orElseGet(() -> Wake.withAllOthers(run)))
        .toList();
  }

  private Map<RungKey, Instant> waiting() {
    var waiting = new LinkedHashMap<RungKey, Instant>();
    running()
        .ifPresent(of -> {
          waiting.put(TestTerms.REMIND, ClueDays.reminder(of, from, more));
          waiting.put(TestTerms.OVERDUE, ClueDays.due(of, from, more));
        });
    waiting.keySet().removeAll(fired);
    return waiting;
  }

  /** What a look at its times tells, each as {@code REMIND 2026-03-12T16:00:00Z}. */
  List<String> look(Instant now) {
    var told = new ArrayList<String>();
    waiting()
        .forEach((rung, time) -> {
          if (!now.isBefore(time)) {
            told.add(rung.value() + " " + time);
            fired.add(rung);
          }
        });
    var due = due();
    if (status == ClueStatus.TOLD && due.filter(time -> !now.isBefore(time)).isPresent()) {
      told.add("EXPIRED " + due.orElseThrow());
      status = ClueStatus.EXPIRED;
    }
    return told;
  }

  /** Why that is refused now; empty if it is not. */
  Optional<RewardReason> refusal(ClueAsk ask, Instant now) {
    var move = ask.move();
    if (move == ClueMove.SETTLE) {
      return settling(ask);
    }
    if (!ClueMoveTest.ways(status).containsKey(move)) {
      return Optional.of(RewardReason.ILLEGAL_CLUE_MOVE);
    }
    if (ask.officer().equals(NOBODY) && move != ClueMove.CLAIM) {
      return Optional.of(RewardReason.NOT_IN_HAND);
    }
    var by = ask.officer().id();
    boolean late = due().filter(time -> !now.isBefore(time)).isPresent();
    return switch (move) {
      case APPROVE ->
          when(by.equals(grader) || by.equals(proposer), RewardReason.APPROVED_BY_PROPOSER);
      case EXTEND_CLAIM ->
          when(by.equals(ask.other().id()), RewardReason.EXTENSION_BY_ASKER)
              .or(() -> when(late, RewardReason.TIME_RUN_OUT))
              .or(() -> when(more + ask.more() > 30, RewardReason.EXTENSION_TOO_LONG));
      case CLAIM ->
          status == ClueStatus.TOLD
              ? when(late, RewardReason.TIME_RUN_OUT)
              : when(unpaid().isEmpty(), RewardReason.NOTHING_TO_PAY);
      case PAY -> when(unpaid().isEmpty(), RewardReason.NOTHING_TO_PAY);
      case RECOVER ->
          when(ask.fen() < 1 || ask.fen() > paidFen() - recovered, RewardReason.MORE_THAN_PAID);
      case ASSIGN, VERIFY, FIND_INVALID, FIND_DUPLICATE, LINK_CASE, DISPOSE -> Optional.empty();
      case DECLINE ->
          when(
              orders.values().stream().anyMatch(one -> one == PaymentState.ORDERED),
              RewardReason.PAYMENTS_BEGUN);
      case GRADE, PROPOSE, RETURN, TELL, SETTLE, REVERSE -> Optional.empty();
    };
  }

  private Optional<RewardReason> settling(ClueAsk ask) {
    var state = orders.get(new Order(ask.payee(), ask.attempt()));
    return state == null
        ? Optional.of(RewardReason.PAYMENT_NOT_FOUND)
        : when(
            state != PaymentState.ORDERED && state != ask.outcome(),
            RewardReason.PAYMENT_SETTLED_OTHERWISE);
  }

  private static Optional<RewardReason> when(boolean is, RewardReason reason) {
    return is ? Optional.of(reason) : Optional.empty();
  }

  /** Whose share is neither paid nor on its way, with the attempt that comes next. */
  private List<Order> unpaid() {
    var unpaid = new ArrayList<Order>();
    for (int payee = 1; payee <= payees; payee++) {
      int next = 1;
      while (orders.get(new Order(payee, next)) == PaymentState.REJECTED) {
        next++;
      }
      if (!orders.containsKey(new Order(payee, next))) {
        unpaid.add(new Order(payee, next));
      }
    }
    return unpaid;
  }

  /** Takes it down that this was done. */
  void done(ClueAsk ask, Instant now) {
    var was = running();
    switch (ask.move()) {
      case ASSIGN -> handler = ask.unit();
      case GRADE -> {
        grader = ask.officer().id();
        fen = ask.more() > 6 ? 10_000 : 4_999;
      }
      case PROPOSE -> proposer = ask.officer().id();
      case EXTEND_CLAIM -> more += ask.more();
      case PAY -> unpaid().forEach(order -> orders.put(order, PaymentState.ORDERED));
      case SETTLE -> orders.put(new Order(ask.payee(), ask.attempt()), ask.outcome());
      case RECOVER -> recovered += ask.fen();
      case VERIFY, FIND_INVALID, FIND_DUPLICATE, LINK_CASE, DISPOSE, RETURN -> {}
      case APPROVE, DECLINE, TELL, CLAIM, REVERSE -> {}
    }
    status = next(ask.move());
    if (!running().equals(was)) {
      fired.clear();
      from = ask.move() == ClueMove.APPROVE ? now : ask.time();
    }
  }

  private ClueStatus next(ClueMove move) {
    if (move == ClueMove.SETTLE && status == ClueStatus.PAYING) {
      return paidPayees() == payees ? ClueStatus.PAID : ClueStatus.PAYING;
    }
    if (move == ClueMove.DECLINE && paidPayees() > 0) {
      return ClueStatus.PAID;
    }
    return Objects.requireNonNullElse(ClueMoveTest.ways(status).get(move), status);
  }

  private long paidPayees() {
    return paid().count();
  }

  private Stream<Order> paid() {
    return orders.keySet().stream().filter(order -> orders.get(order) == PaymentState.PAID);
  }

  /** Equal shares, and what is left over a fen each to the first. */
  private long paidFen() {
    return paid().mapToLong(order -> fen / payees + (order.payee() <= fen % payees ? 1 : 0)).sum();
  }

  /** Holds the clue to what is written here. */
  void check(Clue c, String label) {
    assertEquals(status, c.status(), label);
    assertEquals(handler, c.handler(), label);
    assertEquals(
        running().map(of -> new ClockRun(of.name(), 1)).stream().toList(), c.running(), label);
    assertEquals(due(), c.dueTold(), label);
    assertEquals(new SpecRef("lishui", 1, new ClockName("VERIFY")), c.spec(), label);
    assertEquals(wakes(), ClueWaking.wakes(c, RewardFixtures.TERMS), label);
    var payments = new LinkedHashMap<Order, PaymentState>();
    for (var one : c.path().payments()) {
      payments.put(new Order(one.payee(), one.attempt()), one.state());
      assertEquals(PaymentId.of(c.id(), one.payee(), one.attempt()), one.id(), label);
    }
    assertEquals(orders, payments, label);
    assertEquals(
        recovered, c.path().reversed().map(RewardState.Reversed::recoveredFen).orElse(0L), label);
    checkMoney(c, label);
  }

  private void checkMoney(Clue c, String label) {
    long paid = 0;
    for (int payee = 1; payee <= payees; payee++) {
      int one = payee;
      var standing =
          c.path().payments().stream()
              .filter(order -> order.payee() == one && order.state() != PaymentState.REJECTED)
              .toList();
      assertTrue(standing.size() <= 1, label);
      paid +=
          standing.stream()
              .filter(order -> order.state() == PaymentState.PAID)
              .mapToLong(Payment::fen)
              .sum();
    }
    assertTrue(paid <= fen, label);
    assertEquals(paidFen(), paid, label);
    assertEquals(paid, c.path().paidFen(), label);
    boolean ended = status == ClueStatus.PAID || status == ClueStatus.REVERSED;
    boolean whole = paid == fen && fen > 0;
    assertTrue(ended ? paid > 0 : !whole, label);
    assertEquals(
        (ended && !whole) || status == ClueStatus.DECLINED, c.path().declined().isPresent(), label);
  }
}
