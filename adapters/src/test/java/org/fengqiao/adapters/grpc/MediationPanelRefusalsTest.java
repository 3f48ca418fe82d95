package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.MediationRefusals.TOO_MANY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.proto.mediation.v1.AnswerProposalRequest;
import org.fengqiao.proto.mediation.v1.AssignMediatorRequest;
import org.fengqiao.proto.mediation.v1.DeclareConflictRequest;
import org.fengqiao.proto.mediation.v1.DropPartyRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationPanelServiceGrpc;
import org.fengqiao.proto.mediation.v1.ProposeSettlementRequest;
import org.fengqiao.proto.mediation.v1.RecordHearingRequest;
import org.fengqiao.proto.mediation.v1.RecordUndisputedFactsRequest;
import org.fengqiao.proto.mediation.v1.ReleaseCause;
import org.fengqiao.proto.mediation.v1.ReleaseMediatorRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of panels documents, and none that it does not. */
class MediationPanelRefusalsTest {
  private static final String NOBODY = "mediators/" + MediationRefusals.NONE;
  private static final String UNKNOWN = "NOT_FOUND MEDIATOR_NOT_FOUND";

  private final MediationWire wire = new MediationWire();
  private final MediationStage stage = new MediationStage(wire);
  private final MediationRefusals refusals =
      new MediationRefusals(wire, MediationPanelServiceGrpc.getServiceDescriptor());

  /** Of which the second party has left. */
  private final Mediation m = left(stage.underWay());

  @AfterEach
  void stop() {
    wire.close();
  }

  private Mediation left(Mediation of) {
    return wire.send(wire.move(DropPartyRequest.newBuilder(), of).setParty(2).setReason("不再主张"));
  }

  private String mediator() {
    return "mediators/" + wire.town.aMediator().value();
  }

  private AssignMediatorRequest.Builder assigning(Mediation to) {
    return wire.move(AssignMediatorRequest.newBuilder(), to);
  }

  private ReleaseMediatorRequest.Builder releasing(String mediator) {
    return wire.move(ReleaseMediatorRequest.newBuilder(), m)
        .setMediator(mediator)
        .setCause(ReleaseCause.RELEASE_CAUSE_UNABLE);
  }

  private DeclareConflictRequest.Builder conflicting(String mediator) {
    return wire.move(DeclareConflictRequest.newBuilder(), m).setMediator(mediator).setReason("系近亲");
  }

  private RecordHearingRequest.Builder hearing(int party) {
    return wire.move(RecordHearingRequest.newBuilder(), m)
        .setHeldTime(wire.now())
        .setPlace("调解室")
        .setMinutes("双方陈述")
        .addPresentParties(party);
  }

  private ProposeSettlementRequest.Builder proposing() {
    return wire.move(ProposeSettlementRequest.newBuilder(), m).setText("各让一步");
  }

  private AnswerProposalRequest.Builder answering(int proposal, int party) {
    return wire.move(AnswerProposalRequest.newBuilder(), m).setProposal(proposal).setParty(party);
  }

  private RecordUndisputedFactsRequest.Builder facts() {
    return wire.move(RecordUndisputedFactsRequest.newBuilder(), m).setText("水渠堵塞属实");
  }

  @Test
  void areThoseOfTheContract() {
    assigning();
    var sitting = m.getMediators(0).getMediator();
    refusals.ofAnyMove(releasing(sitting));
    refusals.meet("FAILED_PRECONDITION NOT_ITS_MEDIATOR", releasing(mediator()));
    talks();
    refusals.ofAnyMove(conflicting(sitting));
    refusals.meet(UNKNOWN, conflicting(NOBODY));
    for (int n = 0; n < 50; n++) {
      wire.send(conflicting(sitting));
    }
    assertEquals("conflicts", refusals.meet(TOO_MANY, conflicting(sitting)).metadata("of"));
    refusals.assertAreThoseOfTheContract(
        Map.of(
            "ReleaseMediator", "ASSIGN_MEDIATOR",
            "DeclareConflict", "ASSIGN_MEDIATOR",
            "RecordHearing", "RECORD_TALKS",
            "ProposeSettlement", "RECORD_TALKS",
            "AnswerProposal", "RECORD_TALKS",
            "RecordUndisputedFacts", "RECORD_TALKS"));
    refusals.assertEachLooksAtItsEtag(m);
  }

  private void assigning() {
    refusals.ofAnyMove(assigning(m));
    refusals.meet(UNKNOWN, assigning(m).setMediator(NOBODY));
    var wages = stage.accepted(TownMediation.WAGES);
    var nobody = refusals.meet("FAILED_PRECONDITION NO_MEDIATOR", assigning(wages));
    assertEquals("1", nobody.metadata("UNSKILLED"));
    var again = assigning(m).setMediator(m.getMediators(0).getMediator());
    assertEquals("1", refusals.meet("FAILED_PRECONDITION NO_MEDIATOR", again).metadata("HAS_IT"));
    var joined = refusals.joined(stage.accepted());
    var missing = refusals.meet("FAILED_PRECONDITION CONSENT_MISSING", assigning(joined));
    assertEquals(joined.getName() + "/parties/4", missing.metadata("party"));
    assertEquals("1", missing.metadata("count"));
    for (int n = 1; n < 5; n++) {
      wire.send(assigning(m).setMediator(mediator()));
    }
    assertEquals("5", refusals.meet(TOO_MANY, assigning(m)).metadata("most"));
  }

  private void talks() {
    refusals.ofAnyMove(hearing(1));
    refusals.ofParties(hearing(9), hearing(2));
    refusals.ofAnyMove(proposing());
    refusals.meet("NOT_FOUND PROPOSAL_NOT_FOUND", answering(1, 1));
    for (int n = 0; n < 50; n++) {
      wire.send(hearing(1));
      wire.send(proposing());
    }
    assertEquals("hearings", refusals.meet(TOO_MANY, hearing(1)).metadata("of"));
    assertEquals("proposals", refusals.meet(TOO_MANY, proposing()).metadata("of"));
    refusals.ofAnyMove(answering(1, 1));
    refusals.ofParties(answering(1, 9), answering(1, 2));
    refusals.ofAnyMove(facts());
  }

  @Test
  void doesWhatIsAskedOnceHoweverOftenItIsSent() {
    var other = mediator();
    for (var sent :
        List.of(
            assigning(m).setMediator(other).build(),
            hearing(1).build(),
            proposing().build(),
            answering(1, 1).setAccepts(true).build(),
            answering(1, 1).build(),
            facts().build(),
            releasing(m.getMediators(0).getMediator()).build(),
            conflicting(other).build())) {
      var first = wire.answer(sent, wire.mediation);
      var again = wire.answer(sent, wire.mediation);
      assertEquals(MediationWire.mediation(first), MediationWire.mediation(again));
      assertEquals(
          List.of(false, true),
          List.of(MediationWire.isRepeated(first), MediationWire.isRepeated(again)));
    }
    var now = wire.get(m);
    assertEquals(List.of(1), now.getProposals(0).getDeclinedByList());
    assertEquals("水渠堵塞属实", now.getUndisputedFacts().getText());
    assertEquals("系近亲", now.getConflicts(0).getReason().getText());
    assertEquals(ReleaseCause.RELEASE_CAUSE_CONFLICT, now.getMediators(1).getReleaseCause());
  }
}
