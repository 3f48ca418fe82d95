package org.fengqiao.application.rewards.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.payments.PaymentOrder;
import org.fengqiao.application.rewards.vault.Person;
import org.fengqiao.domain.IdNumber;
import org.fengqiao.domain.rewards.Account;
import org.fengqiao.domain.rewards.BudgetFact;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.Given;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.Posting;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardCaps;
import org.fengqiao.domain.rewards.RewardState;
import org.fengqiao.domain.rewards.RewardedPerson;
import org.fengqiao.domain.rewards.RiskCode;

/** What budgets, persons and the bank must hold, counted from clues and their signatures alone. */
final class RewardRecount {
  private final RewardTown town;
  private final RewardCaps caps;
  private final Function<Clue, List<Person>> signed;
  private final Map<BudgetId, Map<Account, Long>> accounts = new HashMap<>();
  private final Map<BudgetId, Map<OfType, Long>> types = new HashMap<>();
  private final Map<OfPerson, Given> persons = new HashMap<>();

  private record OfType(RiskCode type, YearMonth month) {}

  private record OfPerson(IdNumber person, YearMonth month) {}

  RewardRecount(RewardTown town, RewardCaps caps, Function<Clue, List<Person>> signed) {
    this.town = town;
    this.caps = caps;
    this.signed = signed;
    town.memory.all(Clue.class).forEach(found -> count(found.aggregate()));
  }

  private void count(Clue c) {
    // What was declined or expired is given back whole: it left nothing behind.
    boolean given = c.status() != ClueStatus.DECLINED && c.status() != ClueStatus.EXPIRED;
    c.path().approved().filter(_ -> given).ifPresent(approval -> count(c, approval));
  }

  private void count(Clue c, RewardState.Approved approval) {
    var reward = approval.was().reward();
    var type = new OfType(c.filing().type(), approval.month());
    var paidShares =
        c.path().payments().stream()
            .filter(one -> one.state() == PaymentState.PAID)
            .map(Payment::payee)
            .toList();
    // Of one whose rest was declined, only the shares that were paid were given.
    boolean whole = c.path().declined().isEmpty();
    long granted = 0;
    var who = signed.apply(c);
    for (int share = 0; share < reward.shares().size(); share++) {
      long fen = reward.shares().get(share);
      if (!whole && !paidShares.contains(share + 1)) {
        continue;
      }
      granted += fen;
      if (share >= who.size()) {
        continue;
      }
      persons.merge(
          new OfPerson(who.get(share).idNumber(), approval.month()),
          new Given(fen, 1),
          (one, more) -> new Given(one.fen() + more.fen(), one.clues() + more.clues()));
    }
    types.computeIfAbsent(approval.budget(), _ -> new HashMap<>()).merge(type, granted, Long::sum);
    long paid =
        c.path().payments().stream()
            .filter(one -> one.state() == PaymentState.PAID)
            .mapToLong(Payment::fen)
            .sum();
    var held = accounts.computeIfAbsent(approval.budget(), _ -> new EnumMap<>(Account.class));
    held.merge(Account.RESERVED, granted - paid, Long::sum);
    var reversed = c.path().reversed();
    held.merge(reversed.isPresent() ? Account.RECEIVABLE : Account.PAID, paid, Long::sum);
    reversed.ifPresent(debt -> held.merge(Account.RECEIVABLE, -debt.recoveredFen(), Long::sum));
  }

  /** Each budget holds what its clues say, and its ledger says how it came to that. */
  void judgeBudgets() {
    var budgets = town.memory.all(RewardBudget.class).map(found -> found.aggregate()).toList();
    for (var budget : budgets) {
      var held = accounts.getOrDefault(budget.id(), Map.of());
      var balances = budget.balances();
      assertEquals(held.getOrDefault(Account.RESERVED, 0L), balances.reserved());
      assertEquals(held.getOrDefault(Account.PAID, 0L), balances.paid());
      assertEquals(held.getOrDefault(Account.RECEIVABLE, 0L), balances.receivable());
      long gone = balances.reserved() + balances.paid() + balances.receivable();
      assertEquals(-balances.appropriation() - gone, balances.available());
      assertTrue(balances.available() >= 0);
      judgeLedger(budget);
      types
          .getOrDefault(budget.id(), Map.of())
          .forEach((of, fen) -> {
            assertEquals(fen, budget.given(of.type(), of.month()));
            assertTrue(fen <= caps.typeMonthFen().orElseThrow(), of::toString);
          });
      assertEquals(types.getOrDefault(budget.id(), Map.of()).size(), budget.given().size());
    }
    assertTrue(
        accounts.keySet().stream()
            .allMatch(id -> budgets.stream().anyMatch(budget -> budget.id().equals(id))));
  }

  private void judgeLedger(RewardBudget budget) {
    var sums = new EnumMap<Account, Long>(Account.class);
    for (var entry : town.memory.of(budget.ref(), 0, Integer.MAX_VALUE)) {
      for (var fact : entry.facts()) {
        var postings = ((BudgetFact) fact).postings();
        assertEquals(0, postings.stream().mapToLong(Posting::fen).sum(), fact::toString);
        postings.forEach(one -> sums.merge(one.account(), one.fen(), Long::sum));
      }
    }
    assertEquals(0, sums.values().stream().mapToLong(fen -> fen).sum());
    for (var account : Account.values()) {
      assertEquals(sums.getOrDefault(account, 0L), budget.balances().of(account));
    }
  }

  /** Nobody was given more in a month than the pack allows, and as much as is kept of it. */
  void judgePersons() {
    persons.forEach((of, given) -> {
      assertTrue(given.fen() <= caps.personMonthFen().orElseThrow(), of::toString);
      assertTrue(given.clues() <= caps.personMonthClues().orElseThrow(), of::toString);
    });
    var kept = new ArrayList<String>();
    town.memory
        .all(RewardedPerson.class)
        .flatMap(found -> found.aggregate().months().stream())
        .forEach(month -> kept.add(month.month() + " " + new Given(month.fen(), month.clues())));
    var counted =
        persons.entrySet().stream()
            .map(of -> of.getKey().month() + " " + of.getValue())
            .sorted()
            .toList();
    assertEquals(counted, kept.stream().sorted().toList());
  }

  /** Of each share one order at most was paid, and the clue knows it. */
  void judgeBank(MoodyBank bank) {
    var paid = new HashMap<String, PaymentOrder>();
    bank.paid()
        .forEach(order -> {
          var other = paid.put(order.clue() + "/" + order.share(), order);
          assertNull(other, () -> "paid twice: " + order);
        });
    var known =
        town.memory
            .all(Clue.class)
            .flatMap(found -> found.aggregate().path().payments().stream())
            .filter(one -> one.state() == PaymentState.PAID)
            .map(Payment::id)
            .collect(Collectors.toSet());
    assertEquals(paid.values().stream().map(PaymentOrder::id).collect(Collectors.toSet()), known);
  }
}
