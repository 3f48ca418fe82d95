package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.proto.rewards.v1.ClueIdentity;
import org.fengqiao.proto.rewards.v1.FollowClueRequest;
import org.fengqiao.proto.rewards.v1.GetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.ListLedgerEntriesRequest;
import org.fengqiao.proto.rewards.v1.ListRewardResultsRequest;
import org.fengqiao.proto.rewards.v1.PayMethod;
import org.fengqiao.proto.rewards.v1.PayeeToSeal;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fields of rewards that break their rule are named by their whole path, and never repeated. */
class RewardFieldsTest {
  /** Stands in whatever is sent in confidence. */
  private static final String MARKER = "ZZMARKERZZ";

  private final RewardWire wire = new RewardWire();

  @AfterEach
  void stop() {
    wire.close();
  }

  /** A request of which one field breaks its rule. */
  private record Broken(String field, Message.Builder request, String by) {}

  private Broken app(String field, Message.Builder request) {
    return new Broken(field, request, wire.app);
  }

  private Broken centre(String field, Message.Builder request) {
    return new Broken(field, request, wire.centre);
  }

  private void assertEachNamesItsField(Stream<Broken> all) {
    assertAll(all.map(one -> () -> assertNamesItsField(one)));
  }

  private void assertNamesItsField(Broken one) {
    for (var language : List.of("en", "zh-CN")) {
      var refused = Refused.by(() -> wire.answer(one.request().build(), one.by(), language));
      assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what(), one.field());
      assertEquals(one.field(), refused.field());
      assertEquals(one.field(), refused.metadata("field"));
      var said = refused.violation().getDescription();
      assertEquals(language.equals("zh-CN"), said.matches(".*\\p{IsHan}.*"), said);
      assertHides(refused, MARKER);
    }
  }

  /** In nothing that a client is sent, nor in what a log of it would hold. */
  private static void assertHides(Refused refused, String nothing) {
    var shown = new ArrayList<>(List.of(refused.thrown().toString()));
    refused.details().forEach(any -> shown.add(any.getValue().toString(StandardCharsets.UTF_8)));
    for (var text : shown) {
      assertFalse(text.contains(nothing), text);
    }
  }

  private static ReporterToSeal.Builder marked(int number) {
    return RewardRequests.reporter(number).toBuilder().setPersonName(MARKER);
  }

  private static PayeeToSeal.Builder account() {
    return PayeeToSeal.newBuilder()
        .setMethod(PayMethod.PAY_METHOD_BANK)
        .setPayeeName(MARKER)
        .setAccount(MARKER);
  }

  @Test
  void namesTheFieldsOfACluePerReporterAndRepeatsNoneOfThem() {
    assertEachNamesItsField(
        Stream.of(
            app("request_id", wire.clue(1).setRequestId("1")),
            app("source_id", wire.clue(1).setSourceId("x".repeat(129))),
            app("patch", wire.clue(1).setPatch("divisions/1")),
            app("risk_type", wire.clue(1).setRiskType("Fire")),
            app("subject", wire.clue(1).setSubject(" ")),
            app("text", wire.clue(1).setText("x".repeat(10_001))),
            app(
                "attachments[0].media_type",
                wire.clue(1).addAttachments(CaseAttachmentsTest.photo(1).setMediaType("jpeg"))),
            app("reporters[0].id_number", wire.clue().addReporters(marked(1).setIdNumber(MARKER))),
            app(
                "reporters[1].id_number",
                wire.clue(1).addReporters(marked(1).setIdNumber("620402198001010011" + MARKER))),
            app("reporters[0].phone", wire.clue().addReporters(marked(1).setPhone(MARKER))),
            app("reporters[0].phone", wire.clue().addReporters(marked(1).clearPhone())),
            app(
                "reporters[0].person_name",
                wire.clue().addReporters(marked(1).setPersonName(MARKER.repeat(7)))),
            app(
                "reporters[0].person_name",
                wire.clue().addReporters(marked(1).setPersonName(MARKER + "\u202e"))),
            app("reporters", wire.clue().addReporters(marked(1)).addReporters(marked(1))),
            app("reporters", wire.clue(IntStream.rangeClosed(1, 51).toArray()))));
  }

  @Test
  void namesTheFieldsOfAProofAndOfPayeesAndRepeatsNoneOfThem() {
    var c = wire.told(1);
    var identity = ClueIdentity.newBuilder().setClue(c.getName());
    assertEachNamesItsField(
        Stream.of(
            app("claim_code", FollowClueRequest.newBuilder()),
            app("claim_code", FollowClueRequest.newBuilder().setClaimCode(MARKER)),
            centre(
                "identity.id_number",
                wire.claiming(c, 1).setIdentity(identity.setIdNumber(MARKER))),
            centre(
                "identity.clue",
                wire.claiming(c, 1)
                    .setIdentity(ClueIdentity.newBuilder().setClue("clue").setIdNumber(MARKER))),
            app("proof", wire.claiming(c, 1).clearProof()),
            app("claim_code", wire.claiming(MARKER)),
            centre(
                "payees[1].account",
                wire.claiming(c, 1, 1).addPayees(account().setAccount(MARKER.repeat(7)))),
            centre("payees[0].account", wire.claiming(c, 1).addPayees(account().clearAccount())),
            centre(
                "payees[0].payee_name",
                wire.claiming(c, 1).addPayees(account().setPayeeName(MARKER.repeat(7)))),
            centre("payees[0].method", wire.claiming(c, 1).addPayees(account().clearMethod())),
            centre("payees", wire.claiming(c, 1).addPayees(account()).addPayees(account()))));
  }

  @Test
  void namesTheFieldsOfMoves() {
    var c = wire.told(1);
    var now = wire.town.cases.town.now();
    var late = Times.toProto(now.plusSeconds(1));
    assertEachNamesItsField(
        Stream.of(
            centre("name", wire.verifying(c).setName("clues/1")),
            centre("acting_officer", wire.verifying(c).clearActingOfficer()),
            centre("finding", wire.verifying(c).clearFinding()),
            centre("unit", wire.assigning(c).setUnit("units/1")),
            centre("reason", wire.assigning(c).clearReason()),
            centre("duplicate_of", wire.repeating(c, c)),
            centre("linked_case", wire.linking(c, "cases/1")),
            centre("measures", wire.disposing(c).clearMeasures()),
            new Broken(
                "dispose_time",
                wire.disposing(wire.verified(2)).setDisposeTime(late),
                wire.village),
            centre("grade", wire.grading(c).setGrade("First")),
            centre("effect", wire.grading(c).clearEffect()),
            centre("note", wire.proposing(c).setNote("x".repeat(2_001))),
            centre("cause", wire.declining(c).clearCause()),
            centre("way", wire.telling(c).clearWay()),
            centre("tell_time", wire.telling(wire.approved(3)).setTellTime(late)),
            centre("approver", wire.extending(c).clearApprover()),
            centre("budget", wire.extending(c).setBudget("soon")),
            centre("cause", wire.reversing(c).clearCause())));
  }

  @Test
  void namesTheFieldsOfPaymentsListsAndBudgets() {
    var payment = wire.ordered(1).getReward().getPayments(0);
    var budget = wire.budgeting(1);
    var results = ListRewardResultsRequest.newBuilder().setDivision("divisions/620402000000");
    var paid = PaymentState.PAYMENT_STATE_PAID;
    assertEachNamesItsField(
        Stream.of(
            centre("state", wire.settling(payment, PaymentState.PAYMENT_STATE_ORDERED)),
            centre("reference", wire.settling(payment, paid).setReference("x".repeat(101))),
            centre("name", wire.settling(payment, paid).setName("payments/1")),
            centre("scope", ListCluesRequest.newBuilder()),
            centre("handler", ListCluesRequest.newBuilder().setHandler("units/1")),
            centre(
                "risk_type",
                ListCluesRequest.newBuilder()
                    .setOffice(Names.of(wire.town.office))
                    .setRiskType("X")),
            centre("month", results.clone().setMonth("2026-3")),
            centre("month", results.clone().setMonth("2026-03")),
            centre(
                "division",
                results.clone().setMonth("2026-02").setDivision(Names.of(GroundTown.VILLAGE))),
            centre("name", budget.clone().setName("units/1/rewardBudgets/2026")),
            centre("name", budget.clone().setName(Names.of(wire.town.office))),
            centre(
                "name", budget.clone().setName(Names.of(wire.town.office) + "/rewardBudgets/1999")),
            centre("fen", budget.clone().setFen(0)),
            centre("fen", budget.clone().setFen(1_000_000_000_001L)),
            centre("fen", budget.clone().setFen(RewardTown.BUDGET_FEN)),
            centre("note", budget.clone().clearNote()),
            centre("name", GetRewardBudgetRequest.newBuilder().setName("rewardBudgets/2026")),
            centre("parent", ListLedgerEntriesRequest.newBuilder().setParent("units/1"))));
  }

  @Test
  void tellsNothingOfWhoReportedItInWhatIsRefusedLater() {
    var refused =
        List.of(
            Refused.by(() -> wire.claimed(wire.claiming(wire.approved(1), 1, 1))),
            Refused.by(() -> wire.claimed(wire.claiming(wire.told(1), 2, 1))),
            Refused.by(() -> wire.claimed(wire.claiming(wire.ordered(1), 1, 1))),
            Refused.by(
                () -> wire.submitted(wire.clue(1).setRiskType(RewardRules.FIRE.value() + "-x"))));
    for (var one : refused) {
      RewardRequests.confided(1).forEach(told -> assertHides(one, told));
      assertTrue(one.details().size() > 1);
    }
    var again = wire.clue(1);
    wire.submitted(again);
    var reused = Refused.by(() -> wire.submitted(again.setSubject("另一事项")));
    assertEquals("ALREADY_EXISTS REQUEST_ID_REUSED", reused.what());
    RewardRequests.confided(1).forEach(told -> assertHides(reused, told));
  }
}
