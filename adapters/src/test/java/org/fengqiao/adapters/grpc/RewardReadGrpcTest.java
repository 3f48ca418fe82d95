package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.rewards.payments.PaymentOrder;
import org.fengqiao.application.rewards.payments.PaymentOutcome;
import org.fengqiao.application.rewards.payments.Payments;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.GetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.GradeResult;
import org.fengqiao.proto.rewards.v1.LedgerEntry;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.ListLedgerEntriesRequest;
import org.fengqiao.proto.rewards.v1.ListPaymentsRequest;
import org.fengqiao.proto.rewards.v1.ListRewardResultsRequest;
import org.fengqiao.proto.rewards.v1.Posting;
import org.fengqiao.proto.rewards.v1.RewardBudget;
import org.fengqiao.proto.rewards.v1.RewardResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is listed of clues and their money, over the wire. */
class RewardReadGrpcTest {
  private final RewardWire wire = new RewardWire();

  @AfterEach
  void stop() {
    wire.close();
  }

  private List<String> listed(String by, UnaryOperator<ListCluesRequest.Builder> scope) {
    var names = new ArrayList<String>();
    var request = scope.apply(ListCluesRequest.newBuilder()).setPageSize(1);
    do {
      var page = wire.as(by).listClues(request.build());
      page.getCluesList().forEach(one -> names.add(one.getName()));
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return names;
  }

  @Test
  void listsCluesByPlaceUnitAndPartnerTheNewestFirst() {
    var first = wire.submitted(1).getName();
    var second = wire.verified(2).getName();
    var both = List.of(second, first);
    var district = Names.of(GroundTown.DISTRICT);
    var handler = Names.of(wire.town.handling);
    var office = Names.of(wire.town.office);
    assertEquals(both, listed(wire.overseer, list -> list.setDivision(district)));
    assertEquals(both, listed(wire.village, list -> list.setHandler(handler)));
    assertEquals(both, listed(wire.centre, list -> list.setOffice(office)));
    assertEquals(both, listed(wire.app, list -> list.setPartner("partners/app")));
    assertEquals(List.of(), listed(wire.stranger, list -> list.setDivision(district)));
    assertEquals(List.of(), listed(wire.stranger, list -> list.setPartner("partners/app")));
    var valid = ClueState.CLUE_STATE_VALID;
    assertEquals(
        List.of(second), listed(wire.app, list -> list.setPartner("partners/app").setState(valid)));
    var frauds = RewardRules.FRAUD.value();
    assertEquals(
        List.of(), listed(wire.app, list -> list.setPartner("partners/app").setRiskType(frauds)));
    wire.pass(Duration.ofDays(30));
    wire.wake();
    assertEquals(
        List.of(first),
        listed(wire.app, list -> list.setPartner("partners/app").setOverdueOnly(true)));
  }

  @Test
  void tellsThePublicOfAMonthThatIsOverAndOfNoFewThatWouldTellWho() {
    for (int i = 1; i <= 5; i++) {
      wire.paid(i);
    }
    wire.told(wire.submitted(6), RewardRules.FIRST);
    var request =
        ListRewardResultsRequest.newBuilder()
            .setDivision(Names.of(GroundTown.DISTRICT))
            .setMonth("2026-03")
            .build();
    var site = wire.as(wire.stranger);
    assertEquals("month", Refused.by(() -> site.listRewardResults(request)).field());
    wire.pass(Duration.ofDays(31));
    var results = site.listRewardResults(request);
    assertEquals(5, results.getLeastCount());
    assertEquals(
        List.of(
            RewardResult.newBuilder()
                .setArea(Names.of(GroundTown.TOWN))
                .setRiskType("fire-hazard")
                .addGrades(
                    GradeResult.newBuilder().setGrade("third").setClueCount(5).setFen(25_000))
                .build()),
        results.getResultsList());
    var finer = request.toBuilder().setDivision(Names.of(GroundTown.VILLAGE)).build();
    assertEquals("division", Refused.by(() -> site.listRewardResults(finer)).field());
    var none = request.toBuilder().setMonth("2026-02").build();
    assertEquals(0, site.listRewardResults(none).getResultsCount());
  }

  @Test
  void keepsALedgerThatSumsToNothing() {
    var set = wire.budgets(wire.centre).setRewardBudget(wire.budgeting(1_000_000).build());
    assertFalse(set.getRepeated());
    assertEquals(wire.town.budgetId().name(), set.getBudget().getName());
    wire.paid(1);
    var reversed = wire.reversed(2);
    wire.send(wire.recovering(reversed, 2_000), wire.centre);
    wire.approved(3);
    var budget = budget(wire.centre);
    assertEquals(
        List.of(1_000_000L, 987_000L, 5_000L, 5_000L, 3_000L),
        List.of(
            budget.getAppropriatedFen(),
            budget.getAvailableFen(),
            budget.getReservedFen(),
            budget.getPaidFen(),
            budget.getReceivableFen()));
    var entries = ledger();
    assertEquals(
        List.of(
            "1 APPROPRIATED: APPROPRIATION -1000000, AVAILABLE 1000000",
            "2 RESERVED clue: AVAILABLE -5000, RESERVED 5000",
            "3 PAID clue payment: RESERVED -5000, PAID 5000",
            "4 RESERVED clue: AVAILABLE -5000, RESERVED 5000",
            "5 PAID clue payment: RESERVED -5000, PAID 5000",
            "6 REVERSED clue: PAID -5000, RECEIVABLE 5000",
            "7 RECOVERED clue: RECEIVABLE -2000, AVAILABLE 2000",
            "8 RESERVED clue: AVAILABLE -5000, RESERVED 5000"),
        entries.stream().map(RewardReadGrpcTest::line).toList());
    assertEquals(reversed.getName(), entries.get(6).getClue());
    assertEquals(reversed.getReward().getPayments(0).getName(), entries.get(4).getPayment());
    assertEquals(wire.now(), entries.get(7).getRecordTime());
    var more = wire.budgeting(2_000_000).setEtag(budget.getEtag()).build();
    assertEquals(
        1_987_000, wire.budgets(wire.centre).setRewardBudget(more).getBudget().getAvailableFen());
    assertTrue(wire.budgets(wire.centre).setRewardBudget(more).getRepeated());
  }

  @Test
  void tellsWhoMovedTheMoneyAndByWhichDecisionThereIsAny() {
    wire.budgets(wire.centre).setRewardBudget(wire.budgeting(1_000_000).build());
    wire.paid(1);
    wire.told(2);
    wire.pass(Duration.ofDays(300));
    wire.wake();
    var entries = ledger();
    var approver = Names.of(wire.town.approver);
    assertEquals(
        List.of(
            "APPROPRIATED partners/centre " + approver,
            "RESERVED partners/centre " + approver,
            "PAID partners/centre ",
            "RESERVED partners/centre " + approver,
            "RELEASED partners/fengqiao "),
        entries.stream().map(RewardReadGrpcTest::moved).toList());
    assertEquals("区财政〔2026〕1号", entries.getFirst().getNote().getText());
    assertEquals(
        ContentState.CONTENT_STATE_PRESENT, entries.getFirst().getNote().getContentState());
    assertTrue(entries.stream().skip(1).noneMatch(LedgerEntry::hasNote));
  }

  private static String moved(LedgerEntry entry) {
    return event(entry) + " " + entry.getPartner() + " " + entry.getOfficer();
  }

  private static String event(LedgerEntry entry) {
    return entry.getEvent().name().substring("LEDGER_EVENT_".length());
  }

  private RewardBudget budget(String by) {
    var request = GetRewardBudgetRequest.newBuilder().setName(wire.town.budgetId().name()).build();
    return wire.budgets(by).getRewardBudget(request);
  }

  private List<LedgerEntry> ledger() {
    var found = new ArrayList<LedgerEntry>();
    var request =
        ListLedgerEntriesRequest.newBuilder().setParent(wire.town.budgetId().name()).setPageSize(3);
    do {
      var page = wire.budgets(wire.centre).listLedgerEntries(request.build());
      found.addAll(page.getEntriesList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return found;
  }

  private static String line(LedgerEntry entry) {
    assertEquals(0, entry.getPostingsList().stream().mapToLong(Posting::getFen).sum());
    var postings =
        entry.getPostingsList().stream()
            .map(one -> RewardEnums.ACCOUNT.required("a", one.getAccount()) + " " + one.getFen())
            .toList();
    return entry.getNumber()
        + " "
        + event(entry)
        + (entry.getClue().isEmpty() ? "" : " clue")
        + (entry.getPayment().isEmpty() ? "" : " payment")
        + ": "
        + String.join(", ", postings);
  }

  /** Whoever pays, who never answers. */
  private static final class Away implements Payments {
    @Override
    public boolean isService() {
      return false;
    }

    @Override
    public PaymentOutcome order(PaymentOrder order) {
      throw new NotTaken("nobody answers");
    }

    @Override
    public PaymentOutcome ask(PaymentId payment) {
      throw new NotTaken("nobody answers");
    }
  }

  @Test
  void listsOrdersThatWaitOrAreStuckAndHasThemAskedForAgain() {
    var c = wire.ordered(1);
    var payment = c.getReward().getPayments(0);
    var send = wire.payments.send(new Away());
    send.run();
    var unit = Names.of(wire.town.office);
    var waiting = ListPaymentsRequest.newBuilder().setUnit(unit).build();
    var stuck = waiting.toBuilder().setStuck(true).build();
    var one = wire.as(wire.centre).listPayments(waiting).getPayments(0);
    assertEquals(payment.getName() + " " + c.getName(), one.getName() + " " + one.getClue());
    assertEquals("1 nobody answers", one.getTries() + " " + one.getFailure());
    assertTrue(one.hasNextTryTime() && !one.hasEndTime());
    assertEquals(0, wire.as(wire.centre).listPayments(stuck).getPaymentsCount());
    for (int i = 0; i < 9; i++) {
      wire.pass(Duration.ofHours(1));
      send.run();
    }
    one = wire.as(wire.centre).listPayments(stuck).getPayments(0);
    assertEquals(10, one.getTries());
    assertEquals(wire.now(), one.getEndTime());
    assertFalse(one.hasNextTryTime());
    var retry = wire.retrying(payment).build();
    assertFalse(wire.as(wire.centre).retryPayment(retry).getRepeated());
    assertTrue(wire.as(wire.centre).retryPayment(retry).getRepeated());
    assertEquals(0, wire.as(wire.centre).listPayments(stuck).getPaymentsCount());
    assertEquals(1, wire.as(wire.centre).listPayments(waiting).getPaymentsCount());
  }
}
