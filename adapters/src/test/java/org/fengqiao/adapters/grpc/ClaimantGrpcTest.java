package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengqiao.domain.cases.Claimants;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.AddClaimantsRequest;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFact;
import org.fengqiao.proto.cases.v1.Claimant;
import org.fengqiao.proto.cases.v1.ClaimantServiceGrpc;
import org.fengqiao.proto.cases.v1.ClaimantServiceGrpc.ClaimantServiceBlockingStub;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.DropClaimantRequest;
import org.fengqiao.proto.cases.v1.EraseClaimantRequest;
import org.fengqiao.proto.cases.v1.ListClaimantsRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.NewClaimant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workers who are owed their wages stand behind one case, over the wire. */
class ClaimantGrpcTest {
  private static final String NONE = "0190f000-0000-7000-8000-000000000000";
  private static final long OWED = 3_000_000;

  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  private ClaimantServiceBlockingStub as(String secret) {
    return ClaimantServiceGrpc.newBlockingStub(calls.harness.as(secret));
  }

  private static NewClaimant worker(int n) {
    return NewClaimant.newBuilder()
        .setPersonName("工人" + n)
        .setPhone("139-0000-" + (1_000 + n))
        .setClaimedFen(OWED)
        .setText("三个月工资")
        .build();
  }

  private AddClaimantsRequest.Builder adding(String name, int count) {
    return AddClaimantsRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(name)
        .addAllClaimants(IntStream.rangeClosed(1, count).mapToObj(n -> worker(n)).toList());
  }

  private Case add(Case c, int count) {
    return as(calls.platform).addClaimants(adding(c.getName(), count).build()).getCase();
  }

  private DropClaimantRequest.Builder dropping(Case c, int number) {
    return DropClaimantRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName() + "/claimants/" + number)
        .setReason("已付清");
  }

  private EraseClaimantRequest.Builder erasing(Case c, int number) {
    return EraseClaimantRequest.newBuilder()
        .setRequestId(calls.id())
        .setName(c.getName() + "/claimants/" + number);
  }

  private List<CaseFact> trace(String by, Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return calls.as(by).listTrace(asked).getEntriesList().stream()
        .flatMap(entry -> entry.getFactsList().stream())
        .toList();
  }

  private List<Claimant> listed(String by, Case c) {
    var asked = ListClaimantsRequest.newBuilder().setParent(c.getName()).setPageSize(500);
    return as(by).listClaimants(asked.build()).getClaimantsList();
  }

  @Test
  void listsAHundredAndFourWorkersAndOneIsPaid() {
    var c = calls.report(calls.road());
    add(c, 100);
    var adding = adding(c.getName(), 4).build();
    var four = as(calls.platform).addClaimants(adding);
    assertFalse(four.getRepeated());
    assertEquals(104, four.getCase().getClaimantCount());
    assertTrue(as(calls.platform).addClaimants(adding).getRepeated());
    var dropping = dropping(c, 104).build();
    var left = as(calls.platform).dropClaimant(dropping).getCase();
    assertEquals(103, left.getClaimantCount());
    assertEquals(103 * OWED, left.getClaimedFen());
    assertEquals(left, calls.get(c));
    assertEquals(calls.get(c).getState(), c.getState());

    var all = listed(calls.platform, c);
    assertEquals(
        IntStream.rangeClosed(1, 104).boxed().toList(),
        all.stream().map(Claimant::getNumber).toList());
    var first = all.getFirst();
    assertEquals(c.getName() + "/claimants/1", first.getName());
    assertEquals("工人1", first.getPersonName());
    assertEquals("13900001001", first.getPhone());
    assertEquals("三个月工资", first.getText());
    assertEquals(OWED, first.getClaimedFen());
    assertFalse(first.getDropped());
    var paid = all.getLast();
    assertTrue(paid.getDropped());
    assertEquals("已付清", paid.getDropReason());
    assertTrue(paid.hasDropTime());
  }

  @Test
  void tellsWhoMayNotKnowTheReporterNeitherNamesNorSumsOfAnyOne() {
    var c = calls.report(calls.road());
    add(c, 2);
    as(calls.platform).dropClaimant(dropping(c, 2).build());
    var hidden = listed(calls.overseer, c);
    assertEquals(2, hidden.size());
    for (var one : hidden) {
      assertEquals(ContentState.CONTENT_STATE_WITHHELD, one.getContentState());
      assertFalse(one.hasClaimedFen());
      assertEquals("", one.getPersonName() + one.getPhone() + one.getText() + one.getDropReason());
    }
    assertEquals(ContentState.CONTENT_STATE_WITHHELD, hidden.getLast().getDropReasonState());
    var facts = trace(calls.overseer, c);
    assertTrue(facts.stream().anyMatch(fact -> fact.getClaimantsAdded().getCount() == 2));
    assertTrue(facts.stream().anyMatch(fact -> fact.getClaimantDropped().getNumber() == 2));
    assertFalse(facts.stream().map(CaseFact::toString).anyMatch(text -> text.contains("" + OWED)));
  }

  @Test
  void erasesWhoHasAskedForItThoughTheCaseIsOver() {
    var c = add(calls.report(calls.petition()), 2);
    as(calls.platform).dropClaimant(dropping(c, 2).build());
    withdraw(c);
    var before = calls.get(c);
    var erasing = erasing(c, 1).build();
    var erased = as(calls.platform).eraseClaimant(erasing);
    assertFalse(erased.getRepeated());
    var after = erased.getCase();
    var same = before.toBuilder().setEtag(after.getEtag()).setVersion(after.getVersion()).build();
    assertEquals(same, after);
    assertEquals(before.getVersion() + 1, after.getVersion());
    assertEquals(OWED, after.getClaimedFen());
    var again = as(calls.platform).eraseClaimant(erasing);
    assertTrue(again.getRepeated());
    assertEquals(after, again.getCase());

    var one = listed(calls.platform, c).getFirst();
    assertEquals(ContentState.CONTENT_STATE_ERASED, one.getContentState());
    assertEquals("", one.getPersonName() + one.getPhone() + one.getText());
    assertEquals(OWED, one.getClaimedFen());
    assertFalse(one.getDropped());
    assertEquals("工人2", listed(calls.platform, c).getLast().getPersonName());
    assertEquals(1, trace(calls.overseer, c).getLast().getClaimantErased().getNumber());

    as(calls.platform).eraseClaimant(erasing(c, 2).build());
    var dropped = listed(calls.platform, c).getLast();
    assertEquals(ContentState.CONTENT_STATE_ERASED, dropped.getDropReasonState());
    assertEquals("", dropped.getDropReason());
    assertTrue(dropped.getDropped());
  }

  @Test
  void showsThemToTheUnitThatLeads() {
    var c = add(calls.report(calls.road()), 1);
    assertEquals("工人1", listed(calls.units, c).getFirst().getPersonName());
  }

  @Test
  void refusesAsTheContractSays() {
    var met =
        new MetRefusals(ClaimantServiceGrpc.getServiceDescriptor(), calls.harness, calls.overseer);
    var c = add(calls.report(calls.road()), 1);
    var ended = calls.report(calls.petition());
    withdraw(ended);
    var unknown = "cases/" + NONE;
    met.meet("NOT_FOUND CASE_NOT_FOUND", adding(unknown, 1).build());
    met.meet("FAILED_PRECONDITION ILLEGAL_MOVE", adding(ended.getName(), 1).build());
    met.meet(
        "PERMISSION_DENIED OFFICER_NOT_ACTING",
        adding(c.getName(), 1).setActingOfficer("officers/" + NONE).build());
    var much = adding(c.getName(), 1);
    much.getClaimantsBuilder(0).setClaimedFen(Long.MAX_VALUE);
    met.meet("INVALID_ARGUMENT CLAIMED_TOO_MUCH", much.build());

    met.meet("NOT_FOUND CASE_NOT_FOUND", dropping(c, 1).setName(unknown + "/claimants/1").build());
    met.meet("FAILED_PRECONDITION ILLEGAL_MOVE", dropping(ended, 1).build());
    met.meet("NOT_FOUND CLAIMANT_NOT_FOUND", dropping(c, 2).build());
    met.meet(
        "PERMISSION_DENIED OFFICER_NOT_ACTING",
        dropping(c, 1).setActingOfficer("officers/" + NONE).build());

    met.meet("NOT_FOUND CASE_NOT_FOUND", erasing(c, 1).setName(unknown + "/claimants/1").build());
    met.meet("NOT_FOUND CLAIMANT_NOT_FOUND", erasing(c, 2).build());
    met.meet(
        "PERMISSION_DENIED OFFICER_NOT_ACTING",
        erasing(c, 1).setActingOfficer("officers/" + NONE).build());
    as(calls.platform).eraseClaimant(erasing(c, 1).build());
    met.meet("ALREADY_EXISTS CLAIMANT_ERASED", erasing(c, 1).build());

    met.meet(
        "NOT_FOUND CASE_NOT_FOUND", ListClaimantsRequest.newBuilder().setParent(unknown).build());
    add(c, 1);
    as(calls.platform).dropClaimant(dropping(c, 1).build());
    met.meet("ALREADY_EXISTS CLAIMANT_DROPPED", dropping(c, 1).build());
    for (int listed = 2; listed + 100 <= Claimants.MOST; listed += 100) {
      add(c, 100);
    }
    met.meet("FAILED_PRECONDITION TOO_MANY_CLAIMANTS", adding(c.getName(), 99).build());
    met.assertAreThoseOfTheContract();
    var none = calls.admit(calls.town.overseer(EnumSet.noneOf(Right.class)));
    met.assertEachNeedsItsRight(none);
    met.assertEachLooksAtItsEtag(
        request ->
            request instanceof AddClaimantsRequest ? c.getName() : c.getName() + "/claimants/1",
        calls.platform);
  }

  private void withdraw(Case c) {
    calls
        .as(calls.platform)
        .withdrawCase(
            org.fengqiao.proto.cases.v1.WithdrawCaseRequest.newBuilder()
                .setRequestId(calls.id())
                .setName(c.getName())
                .build());
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var c = add(calls.report(calls.road()), 1);
    var fit = adding(c.getName(), 2);
    Map<String, AddClaimantsRequest.Builder> adds =
        Map.of(
            "claimants[1].person_name", with(fit, worker(1).toBuilder().clearPersonName()),
            "claimants[1].phone", with(fit, worker(1).toBuilder().setPhone("12")),
            "claimants[1].claimed_fen", with(fit, worker(1).toBuilder().setClaimedFen(0)),
            "claimants[1].text", with(fit, worker(1).toBuilder().setText("字".repeat(501))),
            "claimants", fit.clone().clearClaimants(),
            "name", fit.clone().setName("cases/1"));
    adds.forEach((field, broken) ->
        assertField(field, () -> as(calls.platform).addClaimants(broken.build())));
    assertField(
        "claimants", () -> as(calls.platform).addClaimants(adding(c.getName(), 101).build()));
    Map.of(
            "reason", dropping(c, 1).clearReason(),
            "name", dropping(c, 1).setName(c.getName() + "/claimants/0"))
        .forEach((field, broken) ->
            assertField(field, () -> as(calls.platform).dropClaimant(broken.build())));
    var unnamed = erasing(c, 1).setName(c.getName()).build();
    assertField("name", () -> as(calls.platform).eraseClaimant(unnamed));
  }

  private static AddClaimantsRequest.Builder with(
      AddClaimantsRequest.Builder fit, NewClaimant.Builder second) {
    return fit.clone().setClaimants(1, second);
  }

  private static void assertField(String field, Runnable call) {
    var refused = Refused.by(call::run);
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals(field, refused.metadata("field"));
  }
}
