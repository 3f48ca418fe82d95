package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fengqiao.application.mediation.filings.FilingsTown;
import org.fengqiao.proto.mediation.v1.CourtFiling;
import org.fengqiao.proto.mediation.v1.CourtFilingServiceGrpc;
import org.fengqiao.proto.mediation.v1.CourtFilingServiceGrpc.CourtFilingServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.CourtFilingState;
import org.fengqiao.proto.mediation.v1.HandOffMediationRequest;
import org.fengqiao.proto.mediation.v1.LegalRoute;
import org.fengqiao.proto.mediation.v1.ListCourtFilingsRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.RetryCourtFilingRequest;

/** A court on the wire, mediations that go there, and the service that tells of their files. */
final class CourtStage implements AutoCloseable {
  static final java.time.Duration TIMEOUT = java.time.Duration.ofSeconds(5);

  final MediationWire wire = new MediationWire();
  final MediationStage stage = new MediationStage(wire);
  final CourtOnWire court = new CourtOnWire();
  GrpcCourts courts = new GrpcCourts(court.channel(), CourtOnWire.TOKEN, TIMEOUT);
  FilingsTown filings = new FilingsTown(wire.town, courts);
  GrpcHarness harness = serve(filings);

  private GrpcHarness serve(FilingsTown town) {
    return new GrpcHarness(
        wire.partners,
        wire.town.cases.town.clock,
        new CourtFilingGrpcService(town.list, town.retry));
  }

  /** Calls the court otherwise from now on. */
  void calling(String token, java.time.Duration timeout) {
    courts.close();
    harness.close();
    courts = new GrpcCourts(court.channel(), token, timeout);
    filings = new FilingsTown(wire.town, courts);
    harness = serve(filings);
  }

  @Override
  public void close() {
    courts.close();
    court.close();
    harness.close();
    wire.close();
  }

  Mediation handedOff() {
    var m = stage.failed(stage.accepted());
    return wire.send(
        wire.move(HandOffMediationRequest.newBuilder(), m)
            .setRoute(LegalRoute.LEGAL_ROUTE_COURT)
            .setReason("调解不成"));
  }

  Mediation asked() {
    return stage.asked(stage.underWay());
  }

  CourtFilingServiceBlockingStub as(String secret) {
    return CourtFilingServiceGrpc.newBlockingStub(harness.as(secret, "en"));
  }

  CourtFiling filing(Mediation m, String by) {
    var found =
        as(by)
            .listCourtFilings(
                ListCourtFilingsRequest.newBuilder().setMediation(m.getName()).build());
    assertEquals(1, found.getCourtFilingsCount());
    return found.getCourtFilings(0);
  }

  List<CourtFiling> untaken(CourtFilingState state) {
    return as(wire.overseer)
        .listCourtFilings(untaken("divisions/620402000000", state))
        .getCourtFilingsList();
  }

  static ListCourtFilingsRequest untaken(String division, CourtFilingState state) {
    var request = ListCourtFilingsRequest.newBuilder();
    request.getUntakenBuilder().setDivision(division).setState(state);
    return request.build();
  }

  RetryCourtFilingRequest retry(String name) {
    return RetryCourtFilingRequest.newBuilder().setRequestId(wire.id()).setName(name).build();
  }
}
