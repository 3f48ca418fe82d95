package org.fengqiao.bench;

import io.grpc.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.fengqiao.proto.mediation.v1.GetMediationRequest;
import org.fengqiao.proto.mediation.v1.ListMediationsRequest;
import org.fengqiao.proto.mediation.v1.ListMediationsResponse;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc.MediationServiceStub;
import org.fengqiao.proto.mediation.v1.MediationState;

/** Reads the disputes that were mediated: one with its words, or a page of the district's. */
final class DisputeReads {
  private static final int PAGE = 50;
  private static final int PAGES = 40;

  private final MediationServiceStub mediations;
  private final List<String> names = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>(List.of(""));

  /** Finds the last two thousand of them first. */
  DisputeReads(Channel channel, DisputeGround ground) {
    var token = ground.token();
    this.mediations = Partner.as(token, MediationServiceGrpc.newStub(channel));
    var blocking = Partner.as(token, MediationServiceGrpc.newBlockingStub(channel));
    do {
      var page = blocking.listMediations(page(tokens.getLast()));
      page.getMediationsList().stream().map(Mediation::getName).forEach(names::add);
      tokens.add(page.getNextPageToken());
    } while (!tokens.getLast().isEmpty() && tokens.size() <= PAGES);
    tokens.removeLast();
  }

  private ListMediationsRequest page(String token) {
    return ListMediationsRequest.newBuilder()
        .setDivision(Ground.DISTRICT)
        .setState(MediationState.MEDIATION_STATE_SETTLED)
        .setPageSize(PAGE)
        .setPageToken(token)
        .build();
  }

  /** Reads one, any, with its words and how its due times came about. */
  Operation one() {
    return done ->
        mediations.getMediation(
            GetMediationRequest.newBuilder().setName(any(names)).build(),
            Answer.to(done, (Mediation found) -> done.done(found.getPartiesCount() == 2)));
  }

  /** Reads a page of those that are settled, half of them on from where one ended. */
  Operation pages() {
    return done ->
        mediations.listMediations(
            page(ThreadLocalRandom.current().nextBoolean() ? "" : any(tokens)),
            Answer.to(
                done, (ListMediationsResponse found) -> done.done(found.getMediationsCount() > 0)));
  }

  private static String any(List<String> all) {
    return all.get(ThreadLocalRandom.current().nextInt(all.size()));
  }
}
