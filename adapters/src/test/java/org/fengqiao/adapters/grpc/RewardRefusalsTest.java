package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.GetClueRequest;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.ListPaymentsRequest;
import org.fengqiao.proto.rewards.v1.ListRewardResultsRequest;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of rewards documents, and none that it does not. */
class RewardRefusalsTest {
  private static final String NOBODY = "0190f000-0000-7000-8000-000000000000";
  private static final String NO_CLUE = "clues/" + NOBODY;
  private static final String NO_UNIT = "units/" + NOBODY;
  private static final String MISSING = "NOT_FOUND CLUE_NOT_FOUND";
  private static final String NOT_IN_HAND = "PERMISSION_DENIED NOT_IN_HAND";
  private static final String NOT_ACTING = "PERMISSION_DENIED OFFICER_NOT_ACTING";
  private static final String ILLEGAL = "FAILED_PRECONDITION ILLEGAL_CLUE_MOVE";
  private static final String CAPPED = "ALREADY_EXISTS CAP_REACHED";
  private static final String ERASED = "ALREADY_EXISTS REPORTER_ERASED";
  private static final String SETTLED = "FAILED_PRECONDITION NOTHING_TO_PAY";

  private final RewardWire wire = new RewardWire();
  private final RewardPlaces places = new RewardPlaces(wire);
  private final MetRefusals met =
      new MetRefusals(RewardServiceGrpc.getServiceDescriptor(), wire.harness, wire.app);
  private final String anyUnit = places.ofAllUnits();
  private final ReporterRefusals reporters = new ReporterRefusals(wire, places, met);
  private int persons;

  @AfterEach
  void stop() {
    wire.close();
  }

  private Refused meet(String what, Message.Builder request, String by) {
    return met.meet(what, request.build(), by);
  }

  private int person() {
    return ++persons;
  }

  /** What any move refuses: of what is out of sight, by nobody, by another unit, and of an end. */
  private void anyMove(Message.Builder move, Clue ended) {
    var message = move.build();
    var name = Requests.field(message, "name");
    var officer = Requests.field(message, "acting_officer");
    met.meetOfAnyMove(message, MISSING, wire.stranger, wire.overseer);
    var unknown = meet(MISSING, message.toBuilder().setField(name, NO_CLUE), wire.village);
    assertEquals(NO_CLUE, unknown.metadata("name"));
    var other = Names.of(wire.town.cases.policeman);
    meet(NOT_IN_HAND, message.toBuilder().setField(officer, other), anyUnit);
    var late = message.toBuilder().setField(name, ended.getName());
    var over = meet(ILLEGAL, late.setField(officer, other), anyUnit);
    assertEquals("INVALID []", over.metadata("state") + " [" + over.metadata("legal") + "]");
  }

  @Test
  void areThoseOfTheContract() {
    var untrue = wire.send(wire.verifying(wire.submitted(person())).setValid(false), wire.village);
    reporters.submitting();
    verifying(untrue);
    disposing(untrue);
    grading(untrue);
    approving(untrue);
    capping();
    telling(untrue);
    paying(untrue);
    takingBack(untrue);
    reading();
    reporters.claiming();
    reporters.keysMissing();
    met.assertAreThoseOfTheContract();
    met.assertEachNeedsItsRight(
        places.withoutRights(),
        Map.of(
            "MarkDuplicateClue", "VERIFY_CLUE",
            "ReturnReward", "APPROVE_REWARD",
            "RecoverReward", "REVERSE_REWARD"),
        ListCluesRequest.newBuilder().setPartner("partners/app").build());
    met.assertEachLooksAtItsEtag(untrue.getName(), wire.centre);
  }

  private void verifying(Clue untrue) {
    var by = wire.village;
    var earlier = wire.submitted(person());
    wire.pass(Duration.ofMinutes(1));
    var c = wire.submitted(person());
    anyMove(wire.assigning(c), untrue);
    meet("NOT_FOUND UNIT_NOT_FOUND", wire.assigning(c).setUnit(NO_UNIT), by);
    var office = wire.assigning(c).setUnit(Names.of(wire.town.office));
    assertEquals("unit", meet("INVALID_ARGUMENT INVALID_FIELD", office, by).field());
    anyMove(wire.verifying(c), untrue);
    anyMove(wire.repeating(c, earlier), untrue);
    var unknown = wire.repeating(c, earlier).setDuplicateOf(NO_CLUE);
    assertEquals(NO_CLUE, meet(MISSING, unknown, by).metadata("name"));
    var later = meet("ALREADY_EXISTS NOT_EARLIER", wire.repeating(earlier, c), by);
    assertEquals(c.getName(), later.metadata("clue"));
    var unverified = meet("ALREADY_EXISTS NOT_FOUND_TRUE", wire.repeating(c, earlier), by);
    assertEquals(earlier.getName(), unverified.metadata("clue"));
  }

  private void disposing(Clue untrue) {
    var c = wire.verified(person());
    var linked = Names.of(wire.town.cases.aCase().id());
    anyMove(wire.linking(c, linked), untrue);
    meet("NOT_FOUND CASE_NOT_FOUND", wire.linking(c, "cases/" + NOBODY), wire.village);
    anyMove(wire.disposing(c), untrue);
    wire.send(wire.linking(c, linked), wire.village);
    var open = meet("ALREADY_EXISTS CASE_NOT_CLOSED", wire.disposing(c), wire.village);
    assertEquals(linked, open.metadata("case"));
  }

  private void grading(Clue untrue) {
    var early = meet(ILLEGAL, wire.grading(wire.verified(person())), wire.centre);
    assertEquals("GRADE", early.metadata("move"));
    assertEquals("ASSIGN,FIND_DUPLICATE,LINK_CASE,DISPOSE,DECLINE", early.metadata("legal"));
    var c = wire.disposed(person());
    anyMove(wire.grading(c), untrue);
    var other = wire.grading(c, new GradeCode("fifth"));
    assertEquals("grade", meet("INVALID_ARGUMENT GRADE_NOT_IN_PACK", other, wire.centre).field());
    var graded = wire.graded(person());
    anyMove(wire.proposing(graded), untrue);
    places.erase(graded);
    assertEquals(
        graded.getName(), meet(ERASED, wire.proposing(graded), wire.centre).metadata("clue"));
  }

  private void approving(Clue untrue) {
    var by = wire.centre;
    var c = wire.proposed(person());
    anyMove(wire.returning(c), untrue);
    anyMove(wire.approving(c), untrue);
    anyMove(wire.declining(c), untrue);
    for (var officer : List.of(wire.town.proposer, wire.town.grader)) {
      var own = wire.approving(c).setActingOfficer(Names.of(officer));
      var refused = meet("PERMISSION_DENIED APPROVED_BY_PROPOSER", own, by);
      assertEquals(Names.of(officer), refused.metadata("officer"));
    }
    var none = meet("NOT_FOUND BUDGET_NOT_FOUND", wire.approving(c), by);
    assertEquals(wire.town.budgetId().name(), none.metadata("name"));
    wire.budgets(by).setRewardBudget(wire.budgeting(4_999).build());
    var little = meet("ALREADY_EXISTS BUDGET_EXHAUSTED", wire.approving(c), by);
    assertEquals("4999", little.metadata("available_fen"));
    wire.budgets(by).setRewardBudget(wire.budgeting(RewardTown.BUDGET_FEN).build());
    places.erase(c);
    meet(ERASED, wire.approving(c), by);
  }

  private void capping() {
    places.giveAPersonInAMonth(8_000);
    int one = person();
    var first = wire.proposed(one);
    var second = wire.proposed(one);
    var third = wire.proposed(one);
    var fourth = wire.graded(one);
    wire.send(wire.approving(first), wire.centre);
    var changed = meet("ALREADY_EXISTS REWARD_CHANGED", wire.approving(second), wire.centre);
    assertEquals("3000", changed.metadata("fen"));
    var returned = wire.send(wire.returning(second), wire.centre);
    wire.send(wire.approving(wire.send(wire.proposing(returned), wire.centre)), wire.centre);
    for (var move : List.of(wire.approving(third), wire.proposing(fourth))) {
      assertEquals("PERSON_MONTH", meet(CAPPED, move, wire.centre).metadata("cap"));
    }
    places.asBefore();
  }

  private void telling(Clue untrue) {
    anyMove(wire.telling(wire.approved(person())), untrue);
    var c = wire.told(person());
    anyMove(wire.extending(c), untrue);
    var by = wire.centre;
    meet(NOT_ACTING, wire.extending(c).setApprover(Names.of(wire.town.handler)), by);
    var asker = wire.extending(c).setApprover(Names.of(wire.town.grader));
    assertEquals("approver", meet("INVALID_ARGUMENT EXTENSION_BY_ASKER", asker, by).field());
    for (var budget : List.of("31mo", "30d")) {
      var most = wire.extending(c).setBudget(budget);
      assertEquals("budget", meet("INVALID_ARGUMENT EXTENSION_TOO_LONG", most, by).field());
    }
  }

  private void paying(Clue untrue) {
    var by = wire.centre;
    anyMove(wire.paying(wire.claimed(person())), untrue);
    var c = wire.ordered(person());
    meet(SETTLED, wire.paying(c), by);
    var begun = meet("FAILED_PRECONDITION PAYMENTS_BEGUN", wire.declining(c), by);
    assertEquals(c.getName(), begun.metadata("clue"));
    var payment = c.getReward().getPayments(0);
    var none = "NOT_FOUND PAYMENT_NOT_FOUND";
    var unknown = payment.toBuilder().setName("payments/" + NOBODY).build();
    meet(none, wire.retrying(unknown), by);
    places.handOver();
    meet(none, wire.retrying(payment), wire.village);
    meet("FAILED_PRECONDITION PAYMENT_NOT_STUCK", wire.retrying(payment), by);
    var paid = PaymentState.PAYMENT_STATE_PAID;
    meet(none, wire.settling(unknown, paid), by);
    meet(none, wire.settling(payment, paid), wire.village);
    wire.payments.payByService(true);
    var rejected = wire.settling(payment, PaymentState.PAYMENT_STATE_REJECTED);
    var unconfirmed = meet("FAILED_PRECONDITION REJECTION_NOT_CONFIRMED", rejected, by);
    assertEquals(payment.getName(), unconfirmed.metadata("payment"));
    wire.payments.payByService(false);
    wire.settled(c, paid);
    var other = wire.settling(payment, PaymentState.PAYMENT_STATE_REJECTED);
    var otherwise = meet("ALREADY_EXISTS PAYMENT_SETTLED_OTHERWISE", other, by);
    assertEquals(
        payment.getName() + " PAID",
        otherwise.metadata("payment") + " " + otherwise.metadata("state"));
    var list = ListPaymentsRequest.newBuilder().setUnit(Names.of(wire.town.office));
    meet(none, list, wire.village);
  }

  private void takingBack(Clue untrue) {
    anyMove(wire.reversing(wire.paid(person())), untrue);
    var c = wire.reversed(person());
    anyMove(wire.recovering(c, 1_000), untrue);
    wire.send(wire.recovering(c, 1_000), wire.centre);
    for (long fen : List.of(0L, 4_001L)) {
      var more = meet("INVALID_ARGUMENT MORE_THAN_PAID", wire.recovering(c, fen), wire.centre);
      assertEquals("fen is 1 to 4000", more.field() + " " + more.metadata("rule"));
    }
  }

  private void reading() {
    meet(MISSING, GetClueRequest.newBuilder().setName(NO_CLUE), wire.centre);
    var hidden = GetClueRequest.newBuilder().setName(wire.submitted(person()).getName());
    meet(MISSING, hidden, wire.stranger);
    var results =
        ListRewardResultsRequest.newBuilder()
            .setDivision("divisions/110000000000")
            .setMonth("2026-01");
    places.haveNoRule();
    meet("FAILED_PRECONDITION NO_REWARD_RULE", results, wire.stranger);
    places.asBefore();
  }
}
