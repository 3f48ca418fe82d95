package org.fengqiao.bootstrap.story;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.GetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.LedgerEntry;
import org.fengqiao.proto.rewards.v1.ListLedgerEntriesRequest;
import org.fengqiao.proto.rewards.v1.Payment;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.RecordPaymentRequest;
import org.fengqiao.proto.rewards.v1.RewardBudget;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc.RewardBudgetServiceBlockingStub;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.SetRewardBudgetRequest;

/** The treasury: has the budget, reads the file of orders, pays, and says what each came to. */
public record ClueTreasury(Stage stage, ClueCast cast) {
  private static final int PAGE = 500;

  /** Gives the commission the year's budget. */
  RewardBudget appropriate(long fen) {
    return budgets()
        .setRewardBudget(
            SetRewardBudgetRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(cast.budget())
                .setActingOfficer(cast.secretary().getHolders(0))
                .setFen(fen)
                .setNote("年度有奖举报专项资金")
                .build())
        .getBudget();
  }

  /** What is in it now. */
  public RewardBudget budget() {
    return budgets()
        .getRewardBudget(GetRewardBudgetRequest.newBuilder().setName(cast.budget()).build());
  }

  /** All that was booked. */
  public List<LedgerEntry> ledger() {
    var all = new ArrayList<LedgerEntry>();
    var request = ListLedgerEntriesRequest.newBuilder().setParent(cast.budget()).setPageSize(PAGE);
    do {
      var page = budgets().listLedgerEntries(request.build());
      all.addAll(page.getEntriesList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return all;
  }

  /** Pays all that was ordered, once it is in the file, in the order in which it is there. */
  List<ClueGoing> carryOut(List<ClueGoing> paying) {
    var ordered = paying.stream().flatMap(one -> ordered(one.now())).collect(toSet());
    var now = new HashMap<String, Clue>();
    for (var order : awaitOrders(ordered)) {
      var clue = record(order, PaymentState.PAYMENT_STATE_PAID, "CZ-" + order.substring(9, 17));
      now.put(clue.getName(), clue);
    }
    return paying.stream()
        .map(one -> one.with(now.getOrDefault(one.now().getName(), one.now())))
        .toList();
  }

  /** The bank knows no such account. */
  ClueGoing reject(ClueGoing paying) {
    var order = awaitOrders(ordered(paying.now()).collect(toSet())).getFirst();
    return paying.with(record(order, PaymentState.PAYMENT_STATE_REJECTED, "NO_ACCOUNT"));
  }

  private static Stream<String> ordered(Clue clue) {
    return clue.getReward().getPaymentsList().stream()
        .filter(one -> one.getState() == PaymentState.PAYMENT_STATE_ORDERED)
        .map(Payment::getName);
  }

  private List<String> awaitOrders(Set<String> names) {
    return Patience.until(
        () -> names.size() + " orders in the file",
        () ->
            Optional.of(
                    stage.paymentOrders().stream()
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .filter(names::contains)
                        .toList())
                .filter(found -> found.size() >= names.size()));
  }

  private Clue record(String order, PaymentState outcome, String reference) {
    return cast.treasury()
        .call(RewardServiceGrpc::newBlockingStub)
        .recordPayment(
            RecordPaymentRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(order)
                .setState(outcome)
                .setReference(reference)
                .build())
        .getClue();
  }

  private RewardBudgetServiceBlockingStub budgets() {
    return cast.treasury().call(RewardBudgetServiceGrpc::newBlockingStub);
  }
}
