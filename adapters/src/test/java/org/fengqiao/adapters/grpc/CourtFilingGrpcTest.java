package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.mediation.filings.FilingsTown;
import org.fengqiao.proto.mediation.v1.AskConfirmationRequest;
import org.fengqiao.proto.mediation.v1.CourtFiling;
import org.fengqiao.proto.mediation.v1.CourtFilingCause;
import org.fengqiao.proto.mediation.v1.CourtFilingServiceGrpc;
import org.fengqiao.proto.mediation.v1.CourtFilingServiceGrpc.CourtFilingServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.CourtFilingState;
import org.fengqiao.proto.mediation.v1.HandOffMediationRequest;
import org.fengqiao.proto.mediation.v1.LegalRoute;
import org.fengqiao.proto.mediation.v1.ListCourtFilingsRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.RecordHearingRequest;
import org.fengqiao.proto.mediation.v1.RetryCourtFilingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files go to a court over the wire, and what became of them is listed over the wire. */
class CourtFilingGrpcTest {
  private static final java.time.Duration TIMEOUT = java.time.Duration.ofSeconds(5);
  private static final String UNKNOWN = "courtFilings/0190f000-0000-7000-8000-000000000000";

  private final MediationWire wire = new MediationWire();
  private final MediationStage stage = new MediationStage(wire);
  private final CourtOnWire court = new CourtOnWire();
  private GrpcCourts courts = new GrpcCourts(court.channel(), CourtOnWire.TOKEN, TIMEOUT);
  private FilingsTown filings = new FilingsTown(wire.town, courts);
  private GrpcHarness harness = serve(filings);

  private GrpcHarness serve(FilingsTown town) {
    return new GrpcHarness(
        wire.partners,
        wire.town.cases.town.clock,
        new CourtFilingGrpcService(town.list, town.retry));
  }

  /** Calls the court otherwise from now on. */
  private void calling(String token, java.time.Duration timeout) {
    courts.close();
    harness.close();
    courts = new GrpcCourts(court.channel(), token, timeout);
    filings = new FilingsTown(wire.town, courts);
    harness = serve(filings);
  }

  @AfterEach
  void stop() {
    courts.close();
    court.close();
    harness.close();
    wire.close();
  }

  private Mediation handedOff() {
    var m = stage.failed(stage.accepted());
    return wire.send(
        wire.move(HandOffMediationRequest.newBuilder(), m)
            .setRoute(LegalRoute.LEGAL_ROUTE_COURT)
            .setReason("调解不成"));
  }

  private Mediation asked() {
    var m = stage.underWay();
    wire.send(
        wire.move(RecordHearingRequest.newBuilder(), m)
            .setHeldTime(wire.now())
            .setPlace("调解室")
            .setMinutes("双方陈述")
            .addPresentParties(1));
    wire.send(wire.agreeing(m, true));
    stage.signed(m);
    return wire.send(
        wire.move(AskConfirmationRequest.newBuilder(), m).setAgreement(1).setCourt("白银区法院"));
  }

  private CourtFilingServiceBlockingStub as(String secret) {
    return CourtFilingServiceGrpc.newBlockingStub(harness.as(secret, "en"));
  }

  private CourtFiling filing(Mediation m, String by) {
    var found =
        as(by)
            .listCourtFilings(
                ListCourtFilingsRequest.newBuilder().setMediation(m.getName()).build());
    assertEquals(1, found.getCourtFilingsCount());
    return found.getCourtFilings(0);
  }

  private List<CourtFiling> untaken(CourtFilingState state) {
    return as(wire.overseer)
        .listCourtFilings(untaken("divisions/620402000000", state))
        .getCourtFilingsList();
  }

  private static ListCourtFilingsRequest untaken(String division, CourtFilingState state) {
    var request = ListCourtFilingsRequest.newBuilder();
    request.getUntakenBuilder().setDivision(division).setState(state);
    return request.build();
  }

  @Test
  void bringsTheWholeFileOfAnAgreementToTheCourtThatIsAskedToConfirmIt() {
    var m = asked();
    filings.send();
    var file = court.files.getFirst();
    assertEquals(CourtFilingCause.COURT_FILING_CAUSE_CONFIRMATION, file.getCause());
    assertEquals("白银区法院", file.getCourt());
    assertEquals(1, file.getAgreement());
    var dispute = file.getMediation();
    assertEquals(m.getName(), dispute.getName());
    assertEquals("王某", dispute.getParties(0).getPersonName());
    assertEquals("双方陈述", dispute.getHearings(0).getMinutes());
    assertEquals("李某赔偿并清理水渠", dispute.getAgreements(0).getText().getText());
    assertEquals(5, dispute.getAgreements(0).getSignaturesCount());

    var taken = filing(m, wire.mediation);
    assertEquals(file.getCourtFiling(), taken.getName());
    assertEquals(CourtFilingState.COURT_FILING_STATE_TAKEN, taken.getState());
    assertEquals(court.receipt, taken.getReceipt());
    assertEquals("白银区法院", taken.getCourt());
    assertTrue(taken.hasEndTime() && !taken.hasNextTryTime());
    filings.send();
    assertEquals(1, court.files.size());
  }

  @Test
  void tellsNobodyWhoKnowsNoPartyWhichCourtHasIt() {
    var m = asked();
    filings.send();
    var seen = filing(m, wire.overseer);
    assertEquals(CourtFilingState.COURT_FILING_STATE_TAKEN, seen.getState());
    assertEquals("", seen.getCourt() + seen.getReceipt());
  }

  @Test
  void bringsTheFileOfADisputeThatIsHandedOffToTheCourt() {
    var m = handedOff();
    filings.send();
    var file = court.files.getFirst();
    assertEquals(CourtFilingCause.COURT_FILING_CAUSE_HAND_OFF, file.getCause());
    assertEquals(m.getName(), file.getMediation().getName());
    assertEquals("", file.getCourt());
    assertEquals(0, file.getAgreement());
  }

  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      names = {"INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE", "NOT_FOUND"})
  void isStuckWhereTheCourtRefusesItForGood(Code code) {
    court.refusing = Optional.of(Status.fromCode(code).withDescription("王某").asRuntimeException());
    var m = handedOff();
    filings.send();
    var stuck = filing(m, wire.mediation);
    assertEquals(CourtFilingState.COURT_FILING_STATE_STUCK, stuck.getState());
    assertEquals("the court answered " + code, stuck.getFailure());
  }

  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OK", "INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE", "NOT_FOUND"})
  void isTriedAgainAfterEveryOtherStatus(Code code) {
    court.refusing = Optional.of(Status.fromCode(code).asRuntimeException());
    var m = handedOff();
    filings.send();
    var waiting = filing(m, wire.mediation);
    assertEquals(CourtFilingState.COURT_FILING_STATE_WAITING, waiting.getState());
    assertEquals("the court answered " + code, waiting.getFailure());
    court.refusing = Optional.empty();
    wire.pass(java.time.Duration.ofMinutes(1));
    filings.send();
    assertEquals(CourtFilingState.COURT_FILING_STATE_TAKEN, filing(m, wire.mediation).getState());
    assertEquals(court.files.getFirst().getCourtFiling(), court.files.getLast().getCourtFiling());
  }

  @Test
  void waitsForThePauseThatTheCourtAsksFor() {
    var pause = RetryInfo.newBuilder().setRetryDelay(Duration.newBuilder().setSeconds(1_200));
    court.refusing =
        Optional.of(
            StatusProto.toStatusRuntimeException(
                com.google.rpc.Status.newBuilder()
                    .setCode(Code.RESOURCE_EXHAUSTED.value())
                    .addDetails(Any.pack(pause.build()))
                    .build()));
    var m = handedOff();
    filings.send();
    var next = Times.toInstant("t", filing(m, wire.mediation).getNextTryTime());
    assertFalse(next.isBefore(wire.town.cases.town.now().plusSeconds(1_200)));
  }

  @Test
  void isTriedAgainWhereTheCourtKnowsNoSuchToken() {
    calling("another", TIMEOUT);
    var m = handedOff();
    filings.send();
    assertEquals("the court answered UNAUTHENTICATED", filing(m, wire.mediation).getFailure());
    assertEquals(List.of(), court.files);
  }

  @Test
  void isTriedAgainWhereTheCourtDoesNotAnswerInTimeOrGivesNoReceipt() {
    calling(CourtOnWire.TOKEN, java.time.Duration.ofMillis(50));
    court.silent = true;
    var m = handedOff();
    filings.send();
    assertEquals("the court answered DEADLINE_EXCEEDED", filing(m, wire.mediation).getFailure());
    court.silent = false;
    calling(CourtOnWire.TOKEN, TIMEOUT);
    for (var receipt : List.of("", " ", "号".repeat(101))) {
      court.receipt = receipt;
      wire.pass(java.time.Duration.ofMinutes(10));
      filings.send();
      assertEquals(
          "the court answered no receipt of 1 to 100 characters",
          filing(m, wire.mediation).getFailure());
    }
  }

  @Test
  void sendsNothingOnceItIsClosed() {
    var m = handedOff();
    courts.close();
    filings.send();
    assertEquals(List.of(), court.files);
    assertEquals(0, filing(m, wire.mediation).getTries());
  }

  @Test
  void listsWhatIsStuckWithoutItsCourtAndHasItTriedAgain() {
    court.refusing = Optional.of(Status.NOT_FOUND.asRuntimeException());
    asked();
    filings.send();
    var stuck = untaken(CourtFilingState.COURT_FILING_STATE_STUCK).getFirst();
    assertEquals("", stuck.getCourt());
    assertEquals("divisions/620402202206", stuck.getDivision());
    assertEquals(1, stuck.getTries());
    court.refusing = Optional.empty();
    var request = retry(stuck.getName());
    var retried = as(wire.overseer).retryCourtFiling(request);
    assertFalse(retried.getRepeated());
    assertEquals(CourtFilingState.COURT_FILING_STATE_WAITING, retried.getCourtFiling().getState());
    assertEquals(0, retried.getCourtFiling().getTries());
    assertEquals(1, untaken(CourtFilingState.COURT_FILING_STATE_WAITING).size());
    filings.send();
    var repeated = as(wire.overseer).retryCourtFiling(request);
    assertTrue(repeated.getRepeated());
    assertEquals(CourtFilingState.COURT_FILING_STATE_TAKEN, repeated.getCourtFiling().getState());
    assertEquals(List.of(), untaken(CourtFilingState.COURT_FILING_STATE_STUCK));
  }

  private RetryCourtFilingRequest retry(String name) {
    return RetryCourtFilingRequest.newBuilder().setRequestId(wire.id()).setName(name).build();
  }

  @Test
  void refusesAsTheContractSays() {
    var m = handedOff();
    filings.send();
    var taken = filing(m, wire.mediation).getName();
    var met =
        new MetRefusals(CourtFilingServiceGrpc.getServiceDescriptor(), harness, wire.overseer);
    var ofMediation = ListCourtFilingsRequest.newBuilder().setMediation(m.getName()).build();
    met.meet("NOT_FOUND MEDIATION_NOT_FOUND", ofMediation, wire.stranger);
    met.meet(
        "PERMISSION_DENIED PATCH_OFF_SCOPE",
        untaken("divisions/620400000000", CourtFilingState.COURT_FILING_STATE_STUCK));
    met.meet("NOT_FOUND COURT_FILING_NOT_FOUND", retry(UNKNOWN));
    met.meet("NOT_FOUND COURT_FILING_NOT_FOUND", retry(taken), wire.stranger);
    met.meet("FAILED_PRECONDITION COURT_FILING_NOT_STUCK", retry(taken));
    met.assertAreThoseOfTheContract();

    var others =
        new MetRefusals(CourtFilingServiceGrpc.getServiceDescriptor(), harness, wire.overseer);
    others.meet("INVALID_ARGUMENT INVALID_FIELD", ListCourtFilingsRequest.getDefaultInstance());
    others.meet(
        "INVALID_ARGUMENT INVALID_FIELD",
        untaken("divisions/620402000000", CourtFilingState.COURT_FILING_STATE_TAKEN));
    others.meet("INVALID_ARGUMENT INVALID_FIELD", retry(m.getName()));
  }
}
