package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.cases.HandOverWork;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.people.v1.HandOverWorkRequest;
import org.fengqiao.proto.people.v1.HandOverWorkResponse;

/** Translates the handing over of work. */
final class HandOverCalls {
  private static final int USUAL_CASES = 50;

  private final HandOverWork handOver;

  @Inject
  HandOverCalls(HandOverWork handOver) {
    this.handOver = handOver;
  }

  HandOverWorkResponse handOver(Caller caller, HandOverWorkRequest request) {
    var command =
        new HandOverWork.Command(
            Requests.of(caller, request),
            Names.officer("officer", request.getOfficer()),
            Names.officer("successor", request.getSuccessor()),
            Names.unit("unit", request.getUnit()),
            Names.optional(
                request.getActingOfficer(), name -> Names.officer("acting_officer", name)),
            request.getMaxCases() == 0 ? USUAL_CASES : request.getMaxCases(),
            request.getNote());
    var handed = handOver.handOver(caller, command);
    return HandOverWorkResponse.newBuilder()
        .setMovedCount(handed.moved())
        .setRemainingCount(handed.remaining())
        .setRepeated(handed.repeated())
        .build();
  }
}
