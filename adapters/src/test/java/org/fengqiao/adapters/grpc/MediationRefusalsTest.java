package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.MediationRefusals.ILLEGAL;
import static org.fengqiao.adapters.grpc.MediationRefusals.MISSING;
import static org.fengqiao.adapters.grpc.MediationRefusals.NONE;
import static org.fengqiao.adapters.grpc.MediationRefusals.TOO_LARGE;
import static org.fengqiao.adapters.grpc.MediationRefusals.TOO_MANY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.util.Map;
import java.util.function.Function;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.mediation.v1.AcceptMediationRequest;
import org.fengqiao.proto.mediation.v1.BeginMediationRequest;
import org.fengqiao.proto.mediation.v1.DangerKind;
import org.fengqiao.proto.mediation.v1.DeclineCause;
import org.fengqiao.proto.mediation.v1.DeclineMediationRequest;
import org.fengqiao.proto.mediation.v1.DropPartyRequest;
import org.fengqiao.proto.mediation.v1.ExtendMediationRequest;
import org.fengqiao.proto.mediation.v1.FailMediationRequest;
import org.fengqiao.proto.mediation.v1.GetMediationRequest;
import org.fengqiao.proto.mediation.v1.HandOffMediationRequest;
import org.fengqiao.proto.mediation.v1.LegalRoute;
import org.fengqiao.proto.mediation.v1.ListMediationsRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.NewDispute;
import org.fengqiao.proto.mediation.v1.RaiseMediationRequest;
import org.fengqiao.proto.mediation.v1.ReferCaseRequest;
import org.fengqiao.proto.mediation.v1.RefusalCause;
import org.fengqiao.proto.mediation.v1.RefuseMediationRequest;
import org.fengqiao.proto.mediation.v1.ReportDangerRequest;
import org.fengqiao.proto.mediation.v1.WithdrawMediationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of mediations documents, and none that it does not. */
class MediationRefusalsTest {
  private static final String NO_RULE = "FAILED_PRECONDITION NO_MEDIATION_RULE";
  private static final String NO_ORGANIZATION = "FAILED_PRECONDITION NO_ORGANIZATION";
  private static final String OFF_SCOPE = "PERMISSION_DENIED PATCH_OFF_SCOPE";
  private static final String NO_PACK = "FAILED_PRECONDITION NO_PACK";
  private static final String NO_CASE = "NOT_FOUND CASE_NOT_FOUND";
  private static final String NOT_ACTING = "PERMISSION_DENIED OFFICER_NOT_ACTING";

  private final MediationWire wire = new MediationWire();
  private final MediationStage stage = new MediationStage(wire);
  private final MediationPlaces places = new MediationPlaces(wire);
  private final CaseOnWire cases = new CaseOnWire(wire);
  private final MediationRefusals refusals =
      new MediationRefusals(wire, MediationServiceGrpc.getServiceDescriptor());
  private final Case signed = cases.signed();
  private final OrganizationId closed = places.closed();
  private final OrganizationId beside = places.besides();

  @AfterEach
  void stop() {
    wire.close();
  }

  private NewDispute.Builder dispute() {
    return wire.dispute(TownMediation.NEIGHBOURS);
  }

  private Message.Builder applying(NewDispute.Builder dispute) {
    return wire.applying(TownMediation.NEIGHBOURS).setDispute(dispute);
  }

  private BeginMediationRequest.Builder beginning(NewDispute.Builder dispute) {
    return BeginMediationRequest.newBuilder()
        .setRequestId(wire.id())
        .setActingOfficer(wire.clerk())
        .setOrganization(wire.town.subCentre.name())
        .setDispute(dispute);
  }

  private ReferCaseRequest.Builder referring(NewDispute.Builder dispute) {
    return cases.referring(signed).setDispute(dispute.clearPatch());
  }

  private <B extends Message.Builder> B move(B request, Mediation m) {
    return wire.move(request, m);
  }

  @Test
  void areThoseOfTheContract() {
    disputes(this::applying, wire.platform);
    disputes(this::referring, wire.units);
    disputes(this::beginning, wire.mediation);
    applyingAlone();
    referringAlone();
    beginningAlone();
    accepting();
    extending();
    danger();
    raising();
    ending();
    handingOff();
    var unknown = GetMediationRequest.newBuilder().setName("mediations/" + NONE);
    refusals.meet(MISSING, unknown);
    var list = ListMediationsRequest.newBuilder().setDivision(MediationWire.VILLAGE).build();
    refusals.assertAreThoseOfTheContract(Map.of(), list);
    var m = wire.applied().getName();
    refusals
        .met()
        .assertEachLooksAtItsEtag(
            request -> request instanceof ReferCaseRequest ? signed.getName() : m, wire.overseer);
  }

  /** What is refused of a dispute, however it comes. */
  private void disputes(Function<NewDispute.Builder, Message.Builder> coming, String by) {
    var type = dispute().setDisputeType("noise");
    var refused = refusals.meet("INVALID_ARGUMENT DISPUTE_TYPE_UNKNOWN", coming.apply(type), by);
    assertEquals("dispute.dispute_type", refused.field());
    var unit = dispute();
    unit.getPartiesBuilder(0).setUnit("units/" + NONE);
    refusals.meet("NOT_FOUND UNIT_NOT_FOUND", coming.apply(unit), by);
    var rich = dispute();
    rich.getPartiesBuilder(1).setClaimedFen(Long.MAX_VALUE);
    refusals.meet(TOO_LARGE, coming.apply(rich), by);
    var nowhere = at(coming.apply(dispute()), "mediationOrganizations/" + NONE);
    refusals.meet("NOT_FOUND ORGANIZATION_NOT_FOUND", nowhere, by);
    places.beSilent();
    refusals.meet(NO_RULE, coming.apply(dispute()), by);
    places.speak(false);
  }

  private static Message.Builder at(Message.Builder request, String organization) {
    var empty = request.getDefaultInstanceForType();
    return request.setField(Requests.field(empty, "organization"), organization);
  }

  private void ground(Function<NewDispute.Builder, Message.Builder> coming, String by) {
    var ground = wire.town.cases.town;
    patch("FAILED_PRECONDITION MICRO_GRID_ENDED", coming, by, ground.anEndedMicroGrid());
    patch("FAILED_PRECONDITION GRID_ENDED", coming, by, ground.anEndedGrid());
  }

  private void patch(
      String what, Function<NewDispute.Builder, Message.Builder> coming, String by, Spot spot) {
    refusals.meet(what, coming.apply(dispute().setPatch(spot.name())), by);
  }

  private void applyingAlone() {
    var city = dispute().setPatch("divisions/620400000000");
    refusals.meet(OFF_SCOPE, applying(city), wire.platform);
    ground(this::applying, wire.platform);
    refusals.meet(NO_ORGANIZATION, at(applying(dispute()), closed.name()), wire.platform);
    refusals.meet(NO_ORGANIZATION, applying(city), places.ofTheCity());
    refusals.meet(NO_PACK, applying(besides()), places.ofTheCity());
    refusals.meet(NO_ORGANIZATION, at(applying(dispute()), beside.name()), wire.platform);
  }

  private NewDispute.Builder besides() {
    return dispute().setPatch(Names.of(MediationPlaces.BESIDE));
  }

  private void referringAlone() {
    var by = wire.units;
    refusals.meet(NO_CASE, referring(dispute()).setCase("cases/" + NONE), by);
    refusals.meet(NO_CASE, referring(dispute()), wire.stranger);
    refusals.meet(NOT_ACTING, referring(dispute()), wire.overseer);
    var townsman = Names.of(wire.town.cases.townsman);
    refusals.meet(
        "PERMISSION_DENIED NOT_THE_LEAD", referring(dispute()).setActingOfficer(townsman), by);
    refusals.meet(NO_ORGANIZATION, at(referring(dispute()), closed.name()), by);
    var reported = referring(dispute()).setCase(cases.reported().getName());
    refusals.meet("FAILED_PRECONDITION ILLEGAL_MOVE", reported, by);
    var moved = cases.transferred(cases.signed(), places.ofTheCity(), MediationPlaces.BESIDE);
    refusals.meet(NO_PACK, referring(dispute()).setCase(moved.getName()), by);
    for (int n = 0; n < 100; n++) {
      var m = wire.send(referring(dispute()), by);
      wire.send(move(WithdrawMediationRequest.newBuilder(), m).setReason("已和解"));
    }
    refusals.meet("FAILED_PRECONDITION CLOCK_CHANGED_TOO_OFTEN", referring(dispute()), by);
  }

  private void beginningAlone() {
    var by = wire.mediation;
    refusals.meet(NOT_ACTING, beginning(dispute()), wire.overseer);
    refusals.meet(
        "PERMISSION_DENIED NOT_THE_ORGANIZATION",
        beginning(dispute()).setActingOfficer(Names.of(wire.town.districtsman)),
        by);
    var district = dispute().setPatch("divisions/620402000000");
    refusals.meet(OFF_SCOPE, beginning(district), by);
    ground(this::beginning, by);
    refusals.meet(NO_PACK, by(beside, beginning(besides())), city(beside));
    refusals.meet(NO_ORGANIZATION, by(closed, beginning(dispute())), city(closed));
  }

  private BeginMediationRequest.Builder by(
      OrganizationId organization, BeginMediationRequest.Builder request) {
    return request
        .setOrganization(organization.name())
        .setActingOfficer(Names.of(wire.town.anOfficerOf(organization)));
  }

  private String city(OrganizationId organization) {
    return places.ofTheCity(wire.town.people.organization(organization).unit());
  }

  private void accepting() {
    var m = wire.applied();
    var over = refusals.ofAnyMove(move(AcceptMediationRequest.newBuilder(), m));
    assertEquals("WITHDRAWN", over.metadata("state"));
    assertEquals("ACCEPT", over.metadata("move"));
    assertEquals("", over.metadata("legal"));
    refusals.ofAnyMove(
        move(RefuseMediationRequest.newBuilder(), m)
            .setCause(RefusalCause.REFUSAL_CAUSE_DECIDED)
            .setReason("法院已判决"));
  }

  private ExtendMediationRequest.Builder extending(Mediation m, String added) {
    return move(ExtendMediationRequest.newBuilder(), m).setAdded(added).setReason("双方同意延长");
  }

  private void extending() {
    var m = stage.accepted();
    refusals.ofAnyMove(extending(m, "10d"));
    wire.send(extending(m, "10d"));
    var far = refusals.meet("FAILED_PRECONDITION EXTENDED_TOO_FAR", extending(m, "21d"));
    assertEquals("30d", far.metadata("most"));
    refusals.meet("FAILED_PRECONDITION CONSENT_MISSING", extending(refusals.joined(m), "10d"));
  }

  private void danger() {
    var m = wire.applied();
    var reporting =
        move(ReportDangerRequest.newBuilder(), m)
            .setKind(DangerKind.DANGER_KIND_PUBLIC_ORDER)
            .setText("扬言报复");
    refusals.ofAnyMove(reporting);
    for (int n = 0; n < 50; n++) {
      wire.send(reporting.setRequestId(wire.id()));
    }
    var many = refusals.meet(TOO_MANY, reporting.setRequestId(wire.id()));
    assertEquals("50", many.metadata("most"));
  }

  private void raising() {
    var m = stage.accepted();
    refusals.ofAnyMove(move(RaiseMediationRequest.newBuilder(), m).setReason("镇级无力调解"));
    wire.send(move(RaiseMediationRequest.newBuilder(), m).setReason("镇级无力调解"));
    var above = Names.of(wire.town.districtsman);
    wire.send(wire.move(AcceptMediationRequest.newBuilder(), m.getName(), above));
    var raising = wire.move(RaiseMediationRequest.newBuilder(), m.getName(), above);
    refusals.meet("FAILED_PRECONDITION NO_ORGANIZATION_ABOVE", raising.setReason("区级无力调解"));
  }

  private void ending() {
    var m = stage.accepted();
    wire.send(move(DropPartyRequest.newBuilder(), m).setParty(2).setReason("不再主张"));
    var failing = move(FailMediationRequest.newBuilder(), m).setTold("可申请仲裁或起诉");
    refusals.ofAnyMove(failing);
    refusals.ofAnyMove(move(WithdrawMediationRequest.newBuilder(), m).setReason("已和解"));
    refusals.ofAnyMove(declining(m, 1));
    refusals.ofParties(declining(m, 9), declining(m, 2));
  }

  private DeclineMediationRequest.Builder declining(Mediation m, int party) {
    return move(DeclineMediationRequest.newBuilder(), m)
        .setParty(party)
        .setCause(DeclineCause.DECLINE_CAUSE_UNWILLING)
        .setReason("不愿调解");
  }

  private HandOffMediationRequest.Builder handingOff(Mediation m, LegalRoute route) {
    return move(HandOffMediationRequest.newBuilder(), m).setRoute(route).setReason("调解不成");
  }

  private void handingOff() {
    var court = LegalRoute.LEGAL_ROUTE_COURT;
    var m = stage.failed(TownMediation.NEIGHBOURS);
    refusals.ofAnyMove(handingOff(m, court));
    var labour = stage.failed(TownMediation.WAGES);
    var first = refusals.meet("FAILED_PRECONDITION ARBITRATION_FIRST", handingOff(labour, court));
    assertEquals("ARBITRATION", first.metadata("legal"));
    places.speak(true);
    var left = refusals.meet("FAILED_PRECONDITION LEVEL_ABOVE_LEFT", handingOff(m, court));
    assertEquals("ARBITRATION,ADMINISTRATIVE", left.metadata("legal"));
    wire.send(handingOff(labour, LegalRoute.LEGAL_ROUTE_ARBITRATION));
    places.speak(false);
    var gone = wire.send(handingOff(m, court));
    assertEquals(court, gone.getRoute());
    assertEquals("HANDED_OFF", refusals.meet(ILLEGAL, handingOff(m, court)).metadata("state"));
  }
}
