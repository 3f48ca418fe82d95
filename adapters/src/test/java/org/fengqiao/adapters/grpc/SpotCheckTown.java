package org.fengqiao.adapters.grpc;

import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.spotchecks.SpotCheckClerk;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.proto.cases.v1.DrawSpotCheckRequest;
import org.fengqiao.proto.cases.v1.RecordSpotCheckRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SpotCheck;
import org.fengqiao.proto.cases.v1.SpotCheckServiceGrpc;
import org.fengqiao.proto.cases.v1.SpotCheckServiceGrpc.SpotCheckServiceBlockingStub;

/** Spot checks of a town through the real interceptors. */
final class SpotCheckTown implements AutoCloseable {
  /** From how many cases it draws at most. */
  static final int MOST = 4;

  static final String TOWN = "divisions/620402202000";

  final CaseTown town = new CaseTown(DeadlineStore::new);
  final SpotCheckClerk clerk = new SpotCheckClerk(town, MOST);
  final TestPartners partners = new TestPartners();
  final GrpcHarness harness =
      new GrpcHarness(
          partners,
          town.town.clock,
          CaseServices.cases(town, new Stopping()),
          new SpotCheckGrpcService(
              clerk.draw(),
              clerk.get(),
              clerk.list(),
              clerk.items(),
              clerk.record(),
              clerk.views()));

  /** The partner that sees the district and acts for its units. */
  final String centre = partners.admit("centre", GroundTown.DISTRICT, clerk.centre().rights());

  SpotCheckServiceBlockingStub as(String secret) {
    return SpotCheckServiceGrpc.newBlockingStub(harness.as(secret));
  }

  String id() {
    return town.town.ids.next().toString();
  }

  /** Of the town, reported on the day, by seed 7. */
  DrawSpotCheckRequest.Builder drawing(int size) {
    return DrawSpotCheckRequest.newBuilder()
        .setRequestId(id())
        .setDivision(TOWN)
        .setFromTime(Times.toProto(GroundTown.MORNING))
        .setUntilTime(Times.toProto(GroundTown.MORNING.plusSeconds(86_400)))
        .setSize(size)
        .setSeed(7);
  }

  SpotCheck draw(int size) {
    return as(centre).drawSpotCheck(drawing(size).build()).getSpotCheck();
  }

  /** A dissatisfied reporter, called by the town's director. */
  RecordSpotCheckRequest.Builder calling(SpotCheck check, Case c) {
    return RecordSpotCheckRequest.newBuilder()
        .setRequestId(id())
        .setName(check.getName())
        .setCase(Names.of(c.id()))
        .setActingOfficer(Names.of(town.townsman))
        .setReached(true)
        .setSatisfaction(Satisfaction.SATISFACTION_DISSATISFIED)
        .setText("仍有坑洼");
  }

  @Override
  public void close() {
    harness.close();
  }
}
