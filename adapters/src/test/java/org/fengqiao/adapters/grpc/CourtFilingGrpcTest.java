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
import org.fengqiao.proto.mediation.v1.ConfirmationResult;
import org.fengqiao.proto.mediation.v1.CourtFilingCause;
import org.fengqiao.proto.mediation.v1.CourtFilingState;
import org.fengqiao.proto.mediation.v1.RecordConfirmationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files go to a court over the wire, and what became of them is listed over the wire. */
class CourtFilingGrpcTest {
  private final CourtStage at = new CourtStage();

  @AfterEach
  void stop() {
    at.close();
  }

  @Test
  void bringsTheWholeFileOfAnAgreementToTheCourtThatIsAskedToConfirmIt() {
    var m = at.asked();
    at.filings.send();
    var file = at.court.files.getFirst();
    assertEquals(CourtFilingCause.COURT_FILING_CAUSE_CONFIRMATION, file.getCause());
    assertEquals("白银区法院", file.getCourt());
    assertEquals(1, file.getAgreement());
    var dispute = file.getMediation();
    assertEquals(m.getName(), dispute.getName());
    assertEquals("王某", dispute.getParties(0).getPersonName());
    assertEquals(0, dispute.getHearingsCount() + dispute.getProposalsCount());
    assertFalse(file.toString().contains("双方陈述"), "what was said must not come up in court");
    assertEquals("李某赔偿并清理水渠", dispute.getAgreements(0).getText().getText());
    assertEquals(5, dispute.getAgreements(0).getSignaturesCount());

    var taken = at.filing(m, at.wire.mediation);
    assertEquals(file.getCourtFiling(), taken.getName());
    assertEquals(CourtFilingState.COURT_FILING_STATE_TAKEN, taken.getState());
    assertEquals(at.court.receipt, taken.getReceipt());
    assertEquals("白银区法院", taken.getCourt());
    assertTrue(taken.hasEndTime() && !taken.hasNextTryTime());
    at.filings.send();
    assertEquals(1, at.court.files.size());
  }

  @Test
  void tellsNobodyWhoKnowsNoPartyWhichCourtHasIt() {
    var m = at.asked();
    at.filings.send();
    var seen = at.filing(m, at.wire.overseer);
    assertEquals(CourtFilingState.COURT_FILING_STATE_TAKEN, seen.getState());
    assertEquals("", seen.getCourt() + seen.getReceipt());
  }

  @Test
  void bringsTheFileOfADisputeThatIsHandedOffToTheCourt() {
    var m = at.handedOff();
    at.filings.send();
    var file = at.court.files.getFirst();
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
    at.court.refusing =
        Optional.of(Status.fromCode(code).withDescription("王某").asRuntimeException());
    var m = at.handedOff();
    at.filings.send();
    var stuck = at.filing(m, at.wire.mediation);
    assertEquals(CourtFilingState.COURT_FILING_STATE_STUCK, stuck.getState());
    assertEquals("the court answered " + code, stuck.getFailure());
  }

  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OK", "INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE", "NOT_FOUND"})
  void isTriedAgainAfterEveryOtherStatus(Code code) {
    at.court.refusing = Optional.of(Status.fromCode(code).asRuntimeException());
    var m = at.handedOff();
    at.filings.send();
    var waiting = at.filing(m, at.wire.mediation);
    assertEquals(CourtFilingState.COURT_FILING_STATE_WAITING, waiting.getState());
    assertEquals("the court answered " + code, waiting.getFailure());
    at.court.refusing = Optional.empty();
    at.wire.pass(java.time.Duration.ofMinutes(1));
    at.filings.send();
    assertEquals(
        CourtFilingState.COURT_FILING_STATE_TAKEN, at.filing(m, at.wire.mediation).getState());
    assertEquals(
        at.court.files.getFirst().getCourtFiling(), at.court.files.getLast().getCourtFiling());
  }

  @Test
  void waitsForThePauseThatTheCourtAsksFor() {
    var pause = RetryInfo.newBuilder().setRetryDelay(Duration.newBuilder().setSeconds(1_200));
    at.court.refusing =
        Optional.of(
            StatusProto.toStatusRuntimeException(
                com.google.rpc.Status.newBuilder()
                    .setCode(Code.RESOURCE_EXHAUSTED.value())
                    .addDetails(Any.pack(pause.build()))
                    .build()));
    var m = at.handedOff();
    at.filings.send();
    var next = Times.toInstant("t", at.filing(m, at.wire.mediation).getNextTryTime());
    assertFalse(next.isBefore(at.wire.town.cases.town.now().plusSeconds(1_200)));
  }

  @Test
  void isTriedAgainWhereTheCourtKnowsNoSuchToken() {
    at.calling("another", CourtStage.TIMEOUT);
    var m = at.handedOff();
    at.filings.send();
    assertEquals(
        "the court answered UNAUTHENTICATED", at.filing(m, at.wire.mediation).getFailure());
    assertEquals(List.of(), at.court.files);
  }

  @Test
  void isTriedAgainWhereTheCourtDoesNotAnswerInTimeOrGivesNoReceipt() {
    at.calling(CourtOnWire.TOKEN, java.time.Duration.ofMillis(50));
    at.court.silent = true;
    var m = at.handedOff();
    at.filings.send();
    assertEquals(
        "the court answered DEADLINE_EXCEEDED", at.filing(m, at.wire.mediation).getFailure());
    at.court.silent = false;
    at.calling(CourtOnWire.TOKEN, CourtStage.TIMEOUT);
    for (var receipt : List.of("", " ", "号".repeat(101), "收\u202e1")) {
      at.court.receipt = receipt;
      at.wire.pass(java.time.Duration.ofMinutes(10));
      at.filings.send();
      assertEquals(
          "the court answered no receipt of 1 to 100 characters",
          at.filing(m, at.wire.mediation).getFailure());
    }
  }

  @Test
  void sendsNothingOnceItIsClosed() {
    var m = at.handedOff();
    at.courts.close();
    at.filings.send();
    assertEquals(List.of(), at.court.files);
    assertEquals(0, at.filing(m, at.wire.mediation).getTries());
  }

  @Test
  void listsWhatIsStuckWithoutItsCourtAndHasItTriedAgain() {
    at.court.refusing = Optional.of(Status.NOT_FOUND.asRuntimeException());
    at.asked();
    at.filings.send();
    var stuck = at.untaken(CourtFilingState.COURT_FILING_STATE_STUCK).getFirst();
    assertEquals("", stuck.getCourt());
    assertEquals("divisions/620402202206", stuck.getDivision());
    assertEquals(1, stuck.getTries());
    at.court.refusing = Optional.empty();
    var request = at.retry(stuck.getName());
    var retried = at.as(at.wire.overseer).retryCourtFiling(request);
    assertFalse(retried.getRepeated());
    assertEquals(CourtFilingState.COURT_FILING_STATE_WAITING, retried.getCourtFiling().getState());
    assertEquals(0, retried.getCourtFiling().getTries());
    assertEquals(1, at.untaken(CourtFilingState.COURT_FILING_STATE_WAITING).size());
    at.filings.send();
    var repeated = at.as(at.wire.overseer).retryCourtFiling(request);
    assertTrue(repeated.getRepeated());
    assertEquals(CourtFilingState.COURT_FILING_STATE_TAKEN, repeated.getCourtFiling().getState());
    assertEquals(List.of(), at.untaken(CourtFilingState.COURT_FILING_STATE_STUCK));
  }

  @Test
  void countsNoTryWhileTheCourtIsAwayHoweverLongThatLasts() {
    at.court.refusing = Optional.of(Status.UNAVAILABLE.asRuntimeException());
    var m = at.handedOff();
    for (int i = 0; i < 20; i++) {
      at.filings.send();
      at.wire.pass(java.time.Duration.ofHours(1));
    }
    assertEquals(20, at.court.files.size());
    var waiting = at.filing(m, at.wire.mediation);
    assertEquals(CourtFilingState.COURT_FILING_STATE_WAITING, waiting.getState());
    assertEquals(0, waiting.getTries());
    assertEquals("the court answered UNAVAILABLE", waiting.getFailure());
  }

  @Test
  void givesUpTheApplicationThatWasTakenBackBeforeItWent() {
    var m = at.asked();
    at.wire.send(
        at.wire
            .move(RecordConfirmationRequest.newBuilder(), m)
            .setAgreement(1)
            .setResult(ConfirmationResult.CONFIRMATION_RESULT_WITHDRAWN)
            .setText("双方撤回"));
    at.filings.send();
    assertEquals(List.of(), at.court.files);
    var kept = at.filing(m, at.wire.mediation);
    assertEquals(CourtFilingState.COURT_FILING_STATE_STUCK, kept.getState());
    assertEquals("it is not asked for any more", kept.getFailure());
  }
}
