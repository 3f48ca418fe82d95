package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.rewards.Given;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.GetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.LedgerAccount;
import org.fengqiao.proto.rewards.v1.LedgerEntry;
import org.fengqiao.proto.rewards.v1.LedgerEvent;
import org.fengqiao.proto.rewards.v1.ListLedgerEntriesRequest;
import org.fengqiao.proto.rewards.v1.Payment;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.Posting;
import org.fengqiao.proto.rewards.v1.RewardBudget;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc;

/**
 * What must hold once all callers are gone and each order is settled: of clues, by what a call
 * tells of them; of budgets, persons and whoever paid, as counted anew from those clues.
 */
final class RewardAfterwards {
  private static final Set<ClueState> ENDED_PAID =
      Set.of(ClueState.CLUE_STATE_PAID, ClueState.CLUE_STATE_REVERSED);

  private final Client client;
  private final Map<RacedClue, Clue> clues = new HashMap<>();

  RewardAfterwards(Client client, List<RacedClue> raced) {
    this.client = client;
    raced.forEach(one -> clues.put(one, one.get(client)));
  }

  private static List<Payment> paid(Clue clue) {
    return clue.getReward().getPaymentsList().stream()
        .filter(one -> one.getState() == PaymentState.PAYMENT_STATE_PAID)
        .toList();
  }

  private static long fen(Stream<Payment> payments) {
    return payments.mapToLong(Payment::getFen).sum();
  }

  /** The shares that count as given: all that were approved, unless they were declined after. */
  private static List<Integer> given(Clue clue) {
    if (!clue.getReward().hasApproval() || clue.getState() == ClueState.CLUE_STATE_DECLINED) {
      return List.of();
    }
    if (clue.hasDecline()) {
      return paid(clue).stream().map(Payment::getShare).toList();
    }
    return Stream.iterate(1, share -> share + 1)
        .limit(clue.getReward().getShareFenCount())
        .toList();
  }

  private static long givenFen(Clue clue) {
    return given(clue).stream().mapToLong(share -> clue.getReward().getShareFen(share - 1)).sum();
  }

  /** Each share is paid once at most, and nobody is left who does not know whether it is. */
  void judgeClues() {
    for (var clue : clues.values()) {
      var payments = clue.getReward().getPaymentsList();
      assertTrue(
          payments.stream().noneMatch(one -> one.getState() == PaymentState.PAYMENT_STATE_ORDERED),
          clue::toString);
      var shares = paid(clue).stream().map(Payment::getShare).toList();
      assertEquals(shares.size(), Set.copyOf(shares).size(), clue::toString);
      boolean whole = shares.size() == clue.getReward().getShareFenCount();
      boolean rest = clue.hasDecline() && !shares.isEmpty();
      assertEquals(
          ENDED_PAID.contains(clue.getState()),
          (whole && !shares.isEmpty()) || rest,
          clue::toString);
      shares.forEach(share -> assertTrue(given(clue).contains(share), clue::toString));
    }
  }

  /** The budget of a town agrees with its ledger, both with its clues; it was never overspent. */
  void judgeBudget(RewardTown town) {
    var name = town.budget(RewardTown.get(client, town.clues().getFirst().name()));
    var budgets = RewardTown.soon(RewardBudgetServiceGrpc.newBlockingStub(client.channel()));
    var budget = budgets.getRewardBudget(GetRewardBudgetRequest.newBuilder().setName(name).build());
    var holds = new HashMap<LedgerAccount, Long>();
    var orders = new ArrayList<String>();
    for (var entry : entries(client, name)) {
      assertEquals(0, sum(entry), entry::toString);
      entry
          .getPostingsList()
          .forEach(line -> holds.merge(line.getAccount(), line.getFen(), Long::sum));
      assertTrue(
          holds.getOrDefault(LedgerAccount.LEDGER_ACCOUNT_AVAILABLE, 0L) >= 0, entry::toString);
      if (entry.getEvent() == LedgerEvent.LEDGER_EVENT_PAID) {
        orders.add(entry.getPayment());
      }
    }
    assertEquals(0, holds.values().stream().mapToLong(Long::longValue).sum());
    assertHolds(holds, budget);
    var its = clues.entrySet().stream().filter(one -> one.getKey().town().equals(town)).toList();
    var all = its.stream().map(Map.Entry::getValue).toList();
    var paid = all.stream().flatMap(clue -> paid(clue).stream()).toList();
    assertEquals(
        paid.stream().map(Payment::getName).sorted().toList(), orders.stream().sorted().toList());
    long gave = all.stream().mapToLong(RewardAfterwards::givenFen).sum();
    long reversed =
        all.stream()
            .filter(clue -> clue.getState() == ClueState.CLUE_STATE_REVERSED)
            .mapToLong(clue -> fen(paid(clue).stream()))
            .sum();
    long out = fen(paid.stream());
    assertEquals(reversed, budget.getReceivableFen());
    assertEquals(out - reversed, budget.getPaidFen());
    assertEquals(gave - out, budget.getReservedFen());
    assertEquals(budget.getAppropriatedFen() - gave, budget.getAvailableFen());
  }

  private static long sum(LedgerEntry entry) {
    return entry.getPostingsList().stream().mapToLong(Posting::getFen).sum();
  }

  private static void assertHolds(Map<LedgerAccount, Long> holds, RewardBudget budget) {
    assertEquals(
        List.of(
            budget.getAvailableFen(),
            budget.getReservedFen(),
            budget.getPaidFen(),
            budget.getReceivableFen()),
        Stream.of(
                LedgerAccount.LEDGER_ACCOUNT_AVAILABLE,
                LedgerAccount.LEDGER_ACCOUNT_RESERVED,
                LedgerAccount.LEDGER_ACCOUNT_PAID,
                LedgerAccount.LEDGER_ACCOUNT_RECEIVABLE)
            .map(account -> holds.getOrDefault(account, 0L))
            .toList());
  }

  private static List<LedgerEntry> entries(Client client, String budget) {
    var budgets = RewardTown.soon(RewardBudgetServiceGrpc.newBlockingStub(client.channel()));
    var all = new ArrayList<LedgerEntry>();
    var token = "";
    do {
      var page =
          budgets.listLedgerEntries(
              ListLedgerEntriesRequest.newBuilder()
                  .setParent(budget)
                  .setPageSize(500)
                  .setPageToken(token)
                  .build());
      all.addAll(page.getEntriesList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }

  /** Whether somebody known was to be given something, and then was not. */
  boolean isGivenBack() {
    return clues.entrySet().stream()
        .filter(one -> !one.getKey().signers().isEmpty())
        .map(Map.Entry::getValue)
        .anyMatch(clue ->
            clue.getState() == ClueState.CLUE_STATE_DECLINED && clue.getReward().hasApproval());
  }

  private record OfPerson(int person, YearMonth month) {}

  /** Nobody was given more in a month than the pack allows, and just that is kept of them. */
  void judgePersons(RewardRows rows) throws SQLException {
    var counted = new HashMap<OfPerson, Given>();
    clues.forEach((raced, clue) -> {
      var month = month(clue.getReward().getApproval().getRecordTime().getSeconds());
      for (int share : given(clue)) {
        if (share <= raced.signers().size()) {
          counted.merge(
              new OfPerson(raced.signers().get(share - 1), month),
              new Given(clue.getReward().getShareFen(share - 1), 1),
              (one, more) -> new Given(one.fen() + more.fen(), one.clues() + more.clues()));
        }
      }
    });
    counted.forEach(
        (of, given) -> assertTrue(given.fen() <= RacedClue.MOST_FEN, () -> of + " " + given));
    var kept =
        rows.persons().stream()
            .flatMap(one -> one.months().stream())
            .map(one -> one.month() + " " + new Given(one.fen(), one.clues()))
            .sorted()
            .toList();
    assertEquals(
        counted.entrySet().stream()
            .map(one -> one.getKey().month() + " " + one.getValue())
            .sorted()
            .toList(),
        kept);
  }

  private static YearMonth month(long seconds) {
    return YearMonth.from(Instant.ofEpochSecond(seconds).atZone(ZoneId.of("Asia/Shanghai")));
  }

  /** What whoever pays gave out is what clues know to be paid, order by order and fen by fen. */
  void judgePayer(MoodyPayer payer) {
    assertEquals(List.of(), payer.faults());
    var out = new TreeMap<String, String>();
    payer.ended().forEach(one -> out.put(one.name(), told(one.clue(), one.fen(), one.paid())));
    var taken = payer.taken().stream().map(one -> one.getName()).collect(Collectors.toSet());
    assertEquals(taken, out.keySet(), "each that was taken came to its end");
    var known = new TreeMap<String, String>();
    for (var clue : clues.values()) {
      for (var one : clue.getReward().getPaymentsList()) {
        boolean paid = one.getState() == PaymentState.PAYMENT_STATE_PAID;
        known.put(one.getName(), told(clue.getName(), one.getFen(), paid));
      }
    }
    assertEquals(known, out);
  }

  private static String told(String clue, long fen, boolean paid) {
    return clue + (paid ? " paid " : " rejected ") + fen;
  }
}
