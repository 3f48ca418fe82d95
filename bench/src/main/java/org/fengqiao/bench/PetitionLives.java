package org.fengqiao.bench;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.fengqiao.application.Ids;
import org.fengqiao.bench.DisputeGround.Committee;
import org.fengqiao.proto.petitions.v1.AcceptPetitionRequest;
import org.fengqiao.proto.petitions.v1.AcceptPetitionResponse;
import org.fengqiao.proto.petitions.v1.DecidePetitionRequest;
import org.fengqiao.proto.petitions.v1.DecidePetitionResponse;
import org.fengqiao.proto.petitions.v1.Forwarding;
import org.fengqiao.proto.petitions.v1.Petition;
import org.fengqiao.proto.petitions.v1.PetitionForm;
import org.fengqiao.proto.petitions.v1.PetitionKind;
import org.fengqiao.proto.petitions.v1.PetitionOutcome;
import org.fengqiao.proto.petitions.v1.PetitionServiceGrpc;
import org.fengqiao.proto.petitions.v1.PetitionServiceGrpc.PetitionServiceStub;
import org.fengqiao.proto.petitions.v1.PetitionerToRegister;
import org.fengqiao.proto.petitions.v1.RegisterPetitionRequest;
import org.fengqiao.proto.petitions.v1.RegisterPetitionResponse;
import org.fengqiao.proto.petitions.v1.RoutePetitionRequest;
import org.fengqiao.proto.petitions.v1.RoutePetitionResponse;

/**
 * Whole lives of petitions in four durable steps, each a call: register, route, accept, decide.
 * Each is of somebody else, as nobody may petition twice about one matter.
 */
final class PetitionLives implements Operation {
  private final PetitionServiceStub petitions;
  private final Ids ids;
  private final Committee taking;

  PetitionLives(Partner partner, Ids ids, DisputeGround ground) {
    this.petitions = Partner.as(ground.token(), PetitionServiceGrpc.newStub(partner.channel()));
    this.ids = ids;
    this.taking = ground.committees().getFirst();
  }

  @Override
  public void begin(Done done) {
    var request =
        RegisterPetitionRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setActingOfficer(taking.officer())
            .setUnit(taking.unit())
            .setKind(PetitionKind.PETITION_KIND_CLAIM)
            .setForm(PetitionForm.PETITION_FORM_LETTER)
            .setDivision(Ground.DISTRICT)
            .setPetitioner(
                PetitionerToRegister.newBuilder()
                    .setPetitionerId(ids.next().toString())
                    .setPersonName("王某")
                    .setPhone("13900000001"))
            .setMatter("land-compensation")
            .setSubject("征地补偿款未足额发放")
            .setText("请求核实并补发。");
    petitions.registerPetition(
        request.build(),
        Answer.to(done, (RegisterPetitionResponse a) -> route(a.getPetition(), done)));
  }

  private void route(Petition registered, Done done) {
    var request =
        RoutePetitionRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(registered.getName())
            .setActingOfficer(taking.officer())
            .setUnit(taking.unit())
            .setForwarding(Forwarding.FORWARDING_FORWARD)
            .setNote("请依法办理");
    petitions.routePetition(
        request.build(),
        Answer.to(done, (RoutePetitionResponse a) -> accept(a.getPetition(), done)));
  }

  private void accept(Petition routed, Done done) {
    var request =
        AcceptPetitionRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(routed.getName())
            .setActingOfficer(taking.officer())
            .setNote("决定受理");
    petitions.acceptPetition(
        request.build(),
        Answer.to(done, (AcceptPetitionResponse a) -> decide(a.getPetition(), done)));
  }

  private void decide(Petition accepted, Done done) {
    var request =
        DecidePetitionRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(accepted.getName())
            .setActingOfficer(taking.officer())
            .setOutcome(PetitionOutcome.PETITION_OUTCOME_SUPPORTED)
            .setOpinion("情况属实，已补发。")
            .setServeTime(now());
    petitions.decidePetition(
        request.build(), Answer.to(done, (DecidePetitionResponse _) -> done.done(true)));
  }

  private static Timestamp now() {
    var now = Instant.now();
    return Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()).build();
  }
}
