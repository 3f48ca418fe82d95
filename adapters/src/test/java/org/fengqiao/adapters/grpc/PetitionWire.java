package org.fengqiao.adapters.grpc;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.petitions.PetitionTown;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.petitions.v1.Petition;
import org.fengqiao.proto.petitions.v1.PetitionServiceGrpc;
import org.fengqiao.proto.petitions.v1.PetitionServiceGrpc.PetitionServiceBlockingStub;
import org.fengqiao.proto.petitions.v1.RegisterPetitionRequest;

/** Petitions of a district through the real interceptors, as its partners call for them. */
final class PetitionWire extends PetitionRequests implements AutoCloseable {
  final TestPartners partners = new TestPartners();
  final GrpcHarness harness;

  /** The partners of the office, of the town's bureaus, of those above, one that sees all, none. */
  final String office;

  final String bureaus;
  final String above;
  final String overseer;
  final String stranger;

  PetitionWire() {
    this(GroundTown.MORNING);
  }

  PetitionWire(Instant since) {
    super(new PetitionTown(DeadlineStore::new, since));
    office = admit(town.xinfang());
    bureaus = admit(town.bureaus());
    above = admit(town.above());
    overseer = admit(town.cases.overseer(EnumSet.allOf(Right.class)));
    stranger = admit(town.cases.stranger());
    var service =
        new PetitionGrpcService(
            new PetitionCalls(
                town.views,
                town.register,
                town.route,
                town.object,
                town.rule,
                town.accept,
                town.refuse,
                town.divert,
                town.answer,
                town.withdraw),
            new PetitionOpinionCalls(
                town.views,
                town.extend,
                town.decide,
                town.askReview,
                town.decideReview,
                town.askReexamination,
                town.beginHearing,
                town.endHearing,
                town.decideReexamination),
            new PetitionBacklogCalls(town.views, town.erase, town.mark, town.goOn, town.solve),
            new PetitionReadCalls(town.get, town.list));
    harness = new GrpcHarness(partners, town.cases.town.clock, service);
  }

  /** Lets a partner in; its secret. */
  String admit(Caller caller) {
    return partners.admit(caller.partner().value(), caller.home(), caller.rights());
  }

  PetitionServiceBlockingStub as(String secret) {
    return PetitionServiceGrpc.newBlockingStub(harness.as(secret));
  }

  void pass(int days) {
    town.cases.pass(Duration.ofDays(days));
  }

  Petition registered(RegisterPetitionRequest.Builder request) {
    return as(office).registerPetition(request.build()).getPetition();
  }

  Petition routed(RegisterPetitionRequest.Builder request) {
    return as(office).routePetition(routing(registered(request)).build()).getPetition();
  }

  Petition accepted(RegisterPetitionRequest.Builder request) {
    return as(bureaus).acceptPetition(accepting(routed(request)).build()).getPetition();
  }

  Petition decided(String person) {
    var p = accepted(claim(person));
    return as(bureaus).decidePetition(deciding(p).build()).getPetition();
  }

  Petition underReview(String person) {
    return as(office).askReview(asking(decided(person)).build()).getPetition();
  }

  Petition reviewed(String person) {
    return as(above).decideReview(reviewing(underReview(person)).build()).getPetition();
  }

  Petition underReexamination(String person) {
    return as(office).askReexamination(askingAgain(reviewed(person)).build()).getPetition();
  }

  Petition heard(String person) {
    return as(above).beginHearing(hearing(underReexamination(person)).build()).getPetition();
  }

  Petition ended(String person) {
    return as(above)
        .decideReexamination(reexamining(underReexamination(person)).build())
        .getPetition();
  }

  @Override
  public void close() {
    harness.close();
  }
}
