package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.OnTheSpot;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.UnroutedReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was mended when it was found comes in by the same report as all else. */
class OnTheSpotGrpcTest {
  private final CaseCalls calls = new CaseCalls();

  @AfterEach
  void stop() {
    calls.close();
  }

  private OnTheSpot.Builder fix() {
    return OnTheSpot.newBuilder().setActingOfficer(calls.villager()).setText("当场清理");
  }

  private ReportCaseRequest report(OnTheSpot.Builder fix) {
    return calls.road().setOnTheSpot(fix).build();
  }

  @Test
  void answersAClosedCaseWithWhatWasDoneAndItsEvidence() {
    var request = report(fix().addEvidence(CaseFieldsTest.photo()));
    var c = calls.as(calls.units).reportCase(request).getCase();
    assertEquals(CaseState.CASE_STATE_CLOSED, c.getState());
    assertEquals(Names.of(calls.town.secretary.unit()), c.getLeadUnit());
    assertEquals(Outcome.OUTCOME_SOLVED, c.getResolution().getOutcome());
    assertEquals("当场清理", c.getResolution().getText());
    assertEquals(1, c.getResolution().getEvidenceCount());
    assertEquals(
        UnroutedReason.UNROUTED_REASON_FIXED_ON_THE_SPOT, c.getRouting().getUnroutedReason());
    assertTrue(calls.as(calls.units).reportCase(request).getRepeated());
  }

  @Test
  void namesTheFieldThatIsMissingOrWrong() {
    for (var broken :
        List.of(
            List.of(fix().clearText(), "on_the_spot.text"),
            List.of(fix().clearActingOfficer(), "on_the_spot.acting_officer"),
            List.of(fix().setUnit("units/1"), "on_the_spot.unit"),
            List.of(fix().setUnit(Names.of(calls.town.police.unit())), "on_the_spot.unit"),
            List.of(
                fix().addEvidence(CaseFieldsTest.photo().clearSha256()),
                "on_the_spot.evidence[0].sha256"))) {
      var request = report((OnTheSpot.Builder) broken.getFirst());
      var refused = Refused.by(() -> calls.as(calls.units, "en").reportCase(request));
      assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
      assertEquals(broken.getLast(), refused.metadata("field"));
    }
  }
}
