package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import io.grpc.Status;
import java.util.EnumSet;
import java.util.Optional;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.mediation.v1.CourtFilingServiceGrpc;
import org.fengqiao.proto.mediation.v1.CourtFilingState;
import org.fengqiao.proto.mediation.v1.ListCourtFilingsRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is refused of files that go to a court. */
class CourtFilingRefusalsTest {
  private static final String UNKNOWN = "courtFilings/0190f000-0000-7000-8000-000000000000";

  private final CourtStage at = new CourtStage();

  @AfterEach
  void stop() {
    at.close();
  }

  @Test
  void refusesAsTheContractSays() {
    var m = at.handedOff();
    at.filings.send();
    var taken = at.filing(m, at.wire.mediation).getName();
    var met =
        new MetRefusals(
            CourtFilingServiceGrpc.getServiceDescriptor(), at.harness, at.wire.overseer);
    var ofMediation = ListCourtFilingsRequest.newBuilder().setMediation(m.getName()).build();
    met.meet("NOT_FOUND MEDIATION_NOT_FOUND", ofMediation, at.wire.stranger);
    met.meet(
        "PERMISSION_DENIED PATCH_OFF_SCOPE",
        CourtStage.untaken("divisions/620400000000", CourtFilingState.COURT_FILING_STATE_STUCK));
    met.meet("NOT_FOUND COURT_FILING_NOT_FOUND", at.retry(UNKNOWN));
    met.meet("NOT_FOUND COURT_FILING_NOT_FOUND", at.retry(taken), at.wire.stranger);
    met.meet("FAILED_PRECONDITION COURT_FILING_NOT_STUCK", at.retry(taken));
    met.assertAreThoseOfTheContract();
    wantsARightForEach(ofMediation, at.retry(taken));

    var others =
        new MetRefusals(
            CourtFilingServiceGrpc.getServiceDescriptor(), at.harness, at.wire.overseer);
    others.meet("INVALID_ARGUMENT INVALID_FIELD", ListCourtFilingsRequest.getDefaultInstance());
    others.meet(
        "INVALID_ARGUMENT INVALID_FIELD",
        CourtStage.untaken("divisions/620402000000", CourtFilingState.COURT_FILING_STATE_TAKEN));
    others.meet("INVALID_ARGUMENT INVALID_FIELD", at.retry(m.getName()));
  }

  private void wantsARightForEach(Message... requests) {
    var caller = at.wire.town.cases.overseer(EnumSet.noneOf(Right.class));
    var without = at.wire.partners.admit("without", caller.home(), caller.rights());
    var met = new MetRefusals(CourtFilingServiceGrpc.getServiceDescriptor(), at.harness, without);
    for (var request : requests) {
      met.meet("PERMISSION_DENIED RIGHT_MISSING", request);
    }
  }

  @Test
  void refusesAnIdThatAnotherOrderHas() {
    at.court.refusing = Optional.of(Status.NOT_FOUND.asRuntimeException());
    var first = at.handedOff();
    var second = at.handedOff();
    at.filings.send();
    var request = at.retry(at.filing(first, at.wire.mediation).getName());
    at.as(at.wire.overseer).retryCourtFiling(request);
    var other = request.toBuilder().setName(at.filing(second, at.wire.mediation).getName()).build();
    var refused = Refused.by(() -> at.as(at.wire.overseer).retryCourtFiling(other));
    assertEquals("ALREADY_EXISTS REQUEST_ID_REUSED", refused.what());
  }
}
