package org.fengqiao.adapters.grpc;

import org.fengqiao.application.mediation.MediationTown;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.proto.mediation.v1.AcceptMediationRequest;
import org.fengqiao.proto.mediation.v1.AskConfirmationRequest;
import org.fengqiao.proto.mediation.v1.AssignMediatorRequest;
import org.fengqiao.proto.mediation.v1.FailMediationRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.RecordConsentRequest;
import org.fengqiao.proto.mediation.v1.RecordHearingRequest;
import org.fengqiao.proto.mediation.v1.SignerKind;

/** Mediations brought as far as a test wants them. */
final class MediationStage {
  private final MediationWire wire;
  private final MediationTown town;

  MediationStage(MediationWire wire) {
    this.wire = wire;
    this.town = wire.town;
  }

  /** All three consented, and the sub-centre accepted. */
  Mediation accepted() {
    return accepted(wire.applied());
  }

  Mediation accepted(DisputeCode type) {
    return accepted(wire.send(wire.applying(type), wire.platform));
  }

  Mediation accepted(Mediation m) {
    var consent = wire.move(RecordConsentRequest.newBuilder(), m);
    m.getPartiesList().forEach(party -> consent.addParties(party.getNumber()));
    wire.send(consent);
    return wire.send(wire.move(AcceptMediationRequest.newBuilder(), m));
  }

  /** A new mediator of the sub-centre has it. */
  Mediation underWay() {
    return assigned(accepted());
  }

  Mediation underWay(DisputeCode type) {
    return assigned(accepted(type));
  }

  Mediation assigned(Mediation m) {
    var mediator = "mediators/" + town.aMediator().value();
    return wire.send(wire.move(AssignMediatorRequest.newBuilder(), m).setMediator(mediator));
  }

  /** In writing, and not signed. */
  Mediation agreed(boolean whole) {
    var m = underWay();
    return wire.send(wire.agreeing(m, whole));
  }

  Mediation settled() {
    return settled(TownMediation.NEIGHBOURS);
  }

  Mediation settled(DisputeCode type) {
    var m = underWay(type);
    wire.send(wire.agreeing(m, true));
    return signed(m);
  }

  /** Everyone signs. */
  Mediation signed(Mediation m) {
    for (int party = 1; party <= 3; party++) {
      wire.send(wire.signing(m, party));
    }
    var mediator = m.getMediators(0).getMediator();
    wire.send(wire.signing(m, SignerKind.SIGNER_KIND_MEDIATOR).setMediator(mediator));
    return wire.send(wire.signing(m, SignerKind.SIGNER_KIND_SEAL));
  }

  /** After a session it is agreed in writing and signed, and a court is asked to confirm that. */
  Mediation asked(Mediation m) {
    wire.send(
        wire.move(RecordHearingRequest.newBuilder(), m)
            .setHeldTime(wire.now())
            .setPlace("调解室")
            .setMinutes("双方陈述")
            .addPresentParties(1));
    wire.send(wire.agreeing(m, true));
    signed(m);
    return wire.send(
        wire.move(AskConfirmationRequest.newBuilder(), m).setAgreement(1).setCourt("白银区法院"));
  }

  Mediation failed(DisputeCode type) {
    return failed(accepted(type));
  }

  Mediation failed(Mediation m) {
    return wire.send(wire.move(FailMediationRequest.newBuilder(), m).setTold("可申请仲裁或起诉"));
  }
}
