package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import io.grpc.ServiceDescriptor;
import java.util.Map;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.mediation.v1.AddPartiesRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.Side;
import org.fengqiao.proto.mediation.v1.WithdrawMediationRequest;

/** What a service of mediations refuses, with what all moves of mediations are refused for. */
final class MediationRefusals {
  static final String NONE = "0190f000-0000-7000-8000-000000000000";
  static final String MISSING = "NOT_FOUND MEDIATION_NOT_FOUND";
  static final String ILLEGAL = "FAILED_PRECONDITION ILLEGAL_MEDIATION_MOVE";
  static final String NO_PARTY = "NOT_FOUND PARTY_NOT_FOUND";
  static final String LEFT = "ALREADY_EXISTS PARTY_LEFT";
  static final String TOO_MANY = "FAILED_PRECONDITION TOO_MANY_OF_A_MEDIATION";
  static final String TOO_LARGE = "INVALID_ARGUMENT SUM_TOO_LARGE";

  private final MediationWire wire;
  private final MetRefusals met;
  private final String none;
  private final Mediation withdrawn;

  MediationRefusals(MediationWire wire, ServiceDescriptor service) {
    this.wire = wire;
    this.met = new MetRefusals(service, wire.harness, wire.mediation);
    this.none = wire.partners.admit("none", wire.town.cases.platform().home(), Rights.NONE);
    this.withdrawn =
        wire.send(
            wire.move(WithdrawMediationRequest.newBuilder(), wire.applied()).setReason("已和解"));
  }

  Refused meet(String what, Message.Builder request) {
    return met.meet(what, request.build());
  }

  Refused meet(String what, Message.Builder request, String by) {
    return met.meet(what, request.build(), by);
  }

  /** One who does not see it, does not act for the officer, is not of the organization. */
  void ofAnyone(Message.Builder move) {
    var sent = move.build();
    met.meetOfAnyMove(sent, MISSING, wire.stranger, wire.overseer);
    var officer = Requests.field(sent, "acting_officer");
    meet(
        "PERMISSION_DENIED NOT_THE_ORGANIZATION",
        sent.toBuilder().setField(officer, Names.of(wire.town.districtsman)));
  }

  /** The same, and that a mediation which is over allows no such move. */
  Refused ofAnyMove(Message.Builder move) {
    ofAnyone(move);
    return illegal(move, withdrawn);
  }

  /** A move that this mediation does not allow. */
  Refused illegal(Message.Builder move, Mediation of) {
    var sent = move.build();
    return meet(ILLEGAL, sent.toBuilder().setField(Requests.field(sent, "name"), of.getName()));
  }

  /** A party that is none, and one that left. */
  void ofParties(Message.Builder ofNone, Message.Builder ofOneWhoLeft) {
    meet(NO_PARTY, ofNone);
    meet(LEFT, ofOneWhoLeft);
  }

  /** One more party, who has not consented. */
  Mediation joined(Mediation m) {
    return wire.send(
        wire.move(AddPartiesRequest.newBuilder(), m)
            .addParties(MediationWire.party(Side.SIDE_THIRD_PARTY, "钱某")));
  }

  /**
   * All met are those of the contract, each needs its right and looks at its etag.
   *
   * @param shared the right of an rpc, where it is not named as it is
   */
  void assertAreThoseOfTheContract(Map<String, String> shared, Message... unmet) {
    met.assertAreThoseOfTheContract();
    met.assertEachNeedsItsRight(none, shared, unmet);
  }

  void assertEachLooksAtItsEtag(Mediation m) {
    met.assertEachLooksAtItsEtag(m.getName(), wire.overseer);
  }

  MetRefusals met() {
    return met;
  }
}
