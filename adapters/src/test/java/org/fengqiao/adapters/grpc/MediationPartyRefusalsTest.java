package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.MediationRefusals.LEFT;
import static org.fengqiao.adapters.grpc.MediationRefusals.MISSING;
import static org.fengqiao.adapters.grpc.MediationRefusals.NO_PARTY;
import static org.fengqiao.adapters.grpc.MediationRefusals.TOO_LARGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.fengqiao.proto.mediation.v1.AddPartiesRequest;
import org.fengqiao.proto.mediation.v1.ChangeClaimRequest;
import org.fengqiao.proto.mediation.v1.DropPartyRequest;
import org.fengqiao.proto.mediation.v1.ErasePartyRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationPartyServiceGrpc;
import org.fengqiao.proto.mediation.v1.NameRepresentativeRequest;
import org.fengqiao.proto.mediation.v1.RecordConsentRequest;
import org.fengqiao.proto.mediation.v1.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of parties documents, and none that it does not. */
class MediationPartyRefusalsTest {
  private static final int MOST = 500;

  private final MediationWire wire = new MediationWire();
  private final MediationStage stage = new MediationStage(wire);
  private final MediationRefusals refusals =
      new MediationRefusals(wire, MediationPartyServiceGrpc.getServiceDescriptor());

  /** Of which the second party has left. */
  private final Mediation m = left(wire.applied());

  @AfterEach
  void stop() {
    wire.close();
  }

  private Mediation left(Mediation of) {
    return wire.send(wire.move(DropPartyRequest.newBuilder(), of).setParty(2).setReason("不再主张"));
  }

  private AddPartiesRequest.Builder adding(Mediation to) {
    return wire.move(AddPartiesRequest.newBuilder(), to)
        .addParties(MediationWire.party(Side.SIDE_APPLICANT, "钱某"));
  }

  private ChangeClaimRequest.Builder claiming(Mediation of, int party) {
    return wire.move(ChangeClaimRequest.newBuilder(), of).setParty(party).setClaimedFen(40_000);
  }

  private NameRepresentativeRequest.Builder naming(int speaker, int other) {
    return wire.move(NameRepresentativeRequest.newBuilder(), m)
        .setRepresentative(speaker)
        .addRepresented(other);
  }

  private RecordConsentRequest.Builder consenting(int party) {
    return wire.move(RecordConsentRequest.newBuilder(), m).addParties(party);
  }

  private DropPartyRequest.Builder dropping(int party) {
    return wire.move(DropPartyRequest.newBuilder(), m).setParty(party).setReason("不再主张");
  }

  private ErasePartyRequest.Builder erasing(int party) {
    return wire.move(ErasePartyRequest.newBuilder(), m).setParty(party);
  }

  @Test
  void areThoseOfTheContract() {
    adding();
    claims();
    wire.send(adding(m));
    refusals.ofAnyMove(naming(1, 4));
    refusals.ofParties(naming(1, 9), naming(1, 2));
    refusals.ofAnyMove(consenting(1));
    refusals.ofParties(consenting(9), consenting(2));
    wire.send(consenting(1));
    refusals.meet("ALREADY_EXISTS CONSENTED_BEFORE", consenting(1));
    dropping();
    erasing();
    refusals.assertAreThoseOfTheContract(
        Map.of(
            "AddParties", "CHANGE_PARTIES",
            "ChangeClaim", "CHANGE_PARTIES",
            "NameRepresentative", "CHANGE_PARTIES",
            "DropParty", "CHANGE_PARTIES"));
    refusals.assertEachLooksAtItsEtag(m);
  }

  private void adding() {
    refusals.ofAnyMove(adding(m));
    var unit = "units/" + MediationRefusals.NONE;
    var ofNone = adding(m);
    ofNone.getPartiesBuilder(0).setUnit(unit);
    assertEquals(unit, refusals.meet("NOT_FOUND UNIT_NOT_FOUND", ofNone).metadata("name"));
    var rich = adding(m);
    rich.getPartiesBuilder(0).setClaimedFen(Long.MAX_VALUE);
    assertEquals("parties[0].claimed_fen", refusals.meet(TOO_LARGE, rich).field());
    var full = wire.applied();
    var hundred = adding(full);
    while (hundred.getPartiesCount() < 100) {
      hundred.addParties(hundred.getParties(0));
    }
    for (int n = 0; n < 4; n++) {
      wire.send(hundred.setRequestId(wire.id()));
    }
    var refused =
        refusals.meet("FAILED_PRECONDITION TOO_MANY_PARTIES", hundred.setRequestId(wire.id()));
    assertEquals(Integer.toString(MOST), refused.metadata("most"));
  }

  private void claims() {
    refusals.ofAnyMove(claiming(m, 1));
    refusals.ofParties(claiming(m, 9), claiming(m, 2));
    wire.send(claiming(m, 3).setClaimedFen(2));
    refusals.meet(TOO_LARGE, claiming(m, 1).setClaimedFen(Long.MAX_VALUE - 1));
    var partly = stage.underWay();
    wire.send(wire.agreeing(partly, false));
    stage.signed(partly);
    var less = claiming(partly, 1);
    assertEquals("claimed_fen", refusals.meet("INVALID_ARGUMENT MORE_THAN_CLAIMED", less).field());
  }

  private void dropping() {
    refusals.ofAnyMove(dropping(4));
    refusals.ofParties(dropping(9), dropping(2));
    refusals.meet("FAILED_PRECONDITION PARTY_NEEDED", dropping(3));
    wire.send(naming(1, 4));
    refusals.meet("FAILED_PRECONDITION PARTY_NEEDED", dropping(1));
  }

  /** Nobody need be of the organization, nor the party stand. */
  private void erasing() {
    refusals.met().meetOfAnyMove(erasing(2).build(), MISSING, wire.stranger, wire.overseer);
    refusals.meet(NO_PARTY, erasing(9));
    wire.send(erasing(2));
    refusals.meet("ALREADY_EXISTS PARTY_ERASED", erasing(2));
  }

  @Test
  void doesWhatIsAskedOnceHoweverOftenItIsSent() {
    for (var sent :
        List.of(
            adding(m).build(),
            claiming(m, 1).build(),
            naming(1, 4).build(),
            consenting(1).build(),
            dropping(4).build(),
            erasing(4).build())) {
      var first = wire.answer(sent, wire.mediation);
      var again = wire.answer(sent, wire.mediation);
      assertEquals(MediationWire.mediation(first), MediationWire.mediation(again));
      assertEquals(
          List.of(false, true),
          List.of(MediationWire.isRepeated(first), MediationWire.isRepeated(again)));
    }
    assertEquals(LEFT, Refused.by(() -> wire.send(consenting(4))).what());
  }
}
