package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.TextFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.mediation.v1.DropPartyRequest;
import org.fengqiao.proto.mediation.v1.ErasePartyRequest;
import org.fengqiao.proto.mediation.v1.GetMediationRequest;
import org.fengqiao.proto.mediation.v1.ListMediationsRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.fengqiao.proto.mediation.v1.Party;
import org.fengqiao.proto.mediation.v1.RaiseMediationRequest;
import org.fengqiao.proto.mediation.v1.RecordCourtFilingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sees a mediation over the wire, and what of it. */
class MediationSightGrpcTest {
  private final MediationWire wire = new MediationWire();
  private final MediationStage stage = new MediationStage(wire);

  @AfterEach
  void stop() {
    wire.close();
  }

  /** The secret of a partner of a unit alone. */
  private String partnerOf(String name, UnitId unit) {
    var rights = EnumSet.allOf(Right.class);
    return wire.admit(wire.town.cases.caller(name, rights, Set.of(unit), Set.of()));
  }

  private String missing(Mediation m, String by) {
    var asked = GetMediationRequest.newBuilder().setName(m.getName()).build();
    return Refused.by(() -> wire.answer(asked, by)).what();
  }

  @Test
  void isAbsentForWhoHasNothingToDoWithIt() {
    var m = wire.applied();
    assertEquals("NOT_FOUND MEDIATION_NOT_FOUND", missing(m, wire.stranger));
    assertEquals("NOT_FOUND MEDIATION_NOT_FOUND", missing(m, wire.units));
    var centre = wire.town.people.organization(wire.town.centre).unit();
    var above = partnerOf("above", centre);
    assertEquals("NOT_FOUND MEDIATION_NOT_FOUND", missing(m, above));
    var accepted = stage.accepted(m);
    wire.send(wire.move(RaiseMediationRequest.newBuilder(), accepted).setReason("镇级无力调解"));
    assertEquals("王某", wire.get(m, above).getParties(0).getPersonName());
    var below = partnerOf("below", wire.town.people.organization(wire.town.subCentre).unit());
    assertEquals("王某", wire.get(m, below).getParties(0).getPersonName());
  }

  @Test
  void showsPartiesToWhoBroughtItAndToItsOrganizationAlone() {
    var c = new CaseOnWire(wire);
    var referring = c.referring(c.signed());
    var unit = Names.of(wire.town.people.aUnit());
    referring.getDisputeBuilder().getPartiesBuilder(2).setUnit(unit);
    var m = stage.assigned(stage.accepted(wire.send(referring, wire.units)));
    spoken(m);
    for (var by : List.of(wire.units, wire.mediation)) {
      var known = wire.get(m, by);
      var party = known.getParties(0);
      assertEquals(ContentState.CONTENT_STATE_PRESENT, party.getContentState());
      assertEquals("王某", party.getPersonName());
      assertEquals("13900000001", party.getPhone());
      assertEquals("住村口", party.getText());
      assertEquals(100_000, party.getClaimedFen());
      assertEquals(50_000, party.getSettledFen());
      assertEquals(unit, known.getParties(2).getUnit());
      assertEquals("双方陈述", known.getHearings(0).getMinutes());
      var agreement = known.getAgreements(0);
      assertEquals(64, agreement.getTextSha256().length());
      assertEquals(5, agreement.getSignaturesCount());
      assertEquals("白银区法院", agreement.getConfirmation().getCourt());
      assertEquals("（2026）甘0402民特1号", agreement.getConfirmation().getDocket());
    }
    var handler = partnerOf("handler", wire.town.cases.secretary.unit());
    for (var by : List.of(wire.overseer, handler)) {
      withheld(wire.get(m, by));
    }
  }

  private void spoken(Mediation m) {
    stage.asked(m);
    wire.send(
        wire.move(RecordCourtFilingRequest.newBuilder(), m)
            .setAgreement(1)
            .setDocket("（2026）甘0402民特1号")
            .setFiledTime(wire.now()));
  }

  private static void withheld(Mediation seen) {
    var party = seen.getParties(0);
    assertEquals(ContentState.CONTENT_STATE_WITHHELD, party.getContentState());
    assertEquals("", party.getPersonName() + party.getPhone() + party.getText());
    assertFalse(party.hasClaimedFen());
    assertEquals(0, party.getSettledFen());
    assertEquals(ContentState.CONTENT_STATE_WITHHELD, seen.getWords().getContentState());
    assertEquals("", seen.getWords().getText());
    assertEquals(ContentState.CONTENT_STATE_WITHHELD, seen.getHearings(0).getContentState());
    assertEquals("", seen.getHearings(0).getPlace() + seen.getHearings(0).getMinutes());
    assertEquals("", seen.getAgreements(0).getText().getText());
    assertEquals(List.of(), seen.getAgreements(0).getTermsList());
    assertEquals("", seen.getParties(2).getUnit());
    assertEquals("", seen.getAgreements(0).getTextSha256());
    assertEquals(List.of(), seen.getAgreements(0).getSignaturesList());
    assertTrue(seen.getAgreements(0).getConfirmation().hasFileTime());
    var all = TextFormat.printer().escapingNonAscii(false).printToString(seen);
    for (var said : List.of("王某", "13900000001", "住村口", "双方陈述", "清理水渠", "水渠堵塞", "白银区法院", "民特1号")) {
      assertFalse(all.contains(said), () -> said + " in " + all);
    }
  }

  @Test
  void keepsAPartyErasedForAllAndForEver() {
    var m = stage.accepted();
    wire.send(wire.move(DropPartyRequest.newBuilder(), m).setParty(2).setReason("赵某已另行起诉"));
    var erasing = wire.move(ErasePartyRequest.newBuilder(), m).setParty(2).build();
    var erased = MediationWire.mediation(wire.answer(erasing, wire.mediation)).getParties(1);
    assertTrue(MediationWire.isRepeated(wire.answer(erasing, wire.mediation)));
    gone(erased);
    stage.failed(m);
    gone(wire.get(m).getParties(1));
    gone(wire.get(m, wire.platform).getParties(1));
    assertEquals("王某", wire.get(m).getParties(0).getPersonName());
    var again = wire.move(ErasePartyRequest.newBuilder(), m).setParty(2).build();
    assertEquals(
        "ALREADY_EXISTS PARTY_ERASED", Refused.by(() -> wire.answer(again, wire.mediation)).what());
  }

  private static void gone(Party party) {
    assertEquals(ContentState.CONTENT_STATE_ERASED, party.getContentState());
    assertEquals("", party.getPersonName() + party.getPhone() + party.getText());
    assertEquals(50_000, party.getClaimedFen());
    assertEquals(2, party.getNumber());
    assertEquals(ContentState.CONTENT_STATE_ERASED, party.getLeaveReason().getContentState());
    assertEquals("", party.getLeaveReason().getText());
  }

  @Test
  void listsByDivisionOrganizationAndMediatorPageByPage() {
    var first = stage.underWay();
    var second = stage.accepted(TownMediation.DIVORCE);
    var third = stage.failed(TownMediation.NEIGHBOURS);
    var here = ListMediationsRequest.newBuilder().setDivision(MediationWire.VILLAGE);
    var all = names(third, second, first);
    assertEquals(all, listed(wire.overseer, here));
    assertEquals(all, listed(wire.mediation, here));
    assertEquals(all, listed(wire.platform, here));
    assertEquals(List.of(), listed(wire.stranger, here));
    here.setDisputeType(TownMediation.NEIGHBOURS.value());
    assertEquals(names(third, first), listed(wire.overseer, here));
    here.setState(MediationState.MEDIATION_STATE_FAILED);
    assertEquals(names(third), listed(wire.overseer, here));
    var at = ListMediationsRequest.newBuilder().setOrganization(wire.town.subCentre.name());
    assertEquals(all, listed(wire.mediation, at));
    assertEquals(List.of(), listed(wire.stranger, at));
    var mediator = first.getMediators(0).getMediator();
    var inHand = ListMediationsRequest.newBuilder().setMediator(mediator);
    assertEquals(names(first), listed(wire.mediation, inHand));
    stage.failed(first);
    assertEquals(List.of(), listed(wire.mediation, inHand));
  }

  @Test
  void leavesOutOfListsWhatGrowsAndTimesThatStopped() {
    var m = stage.underWay();
    var asked = ListMediationsRequest.newBuilder().setDivision(MediationWire.VILLAGE).build();
    var brief =
        MediationServiceGrpc.newBlockingStub(wire.harness.as(wire.mediation))
            .listMediations(asked)
            .getMediations(0);
    assertEquals(
        m.toBuilder()
            .clearParties()
            .clearMediators()
            .clearLimits()
            .addLimits(m.getLimits(1))
            .build(),
        brief);
  }

  private static List<String> names(Mediation... some) {
    return List.of(some).stream().map(Mediation::getName).toList();
  }

  private List<String> listed(String by, ListMediationsRequest.Builder request) {
    var stub = MediationServiceGrpc.newBlockingStub(wire.harness.as(by));
    var names = new ArrayList<String>();
    request.setPageSize(1).clearPageToken();
    do {
      var page = stub.listMediations(request.build());
      page.getMediationsList().forEach(one -> names.add(one.getName()));
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return names;
  }
}
