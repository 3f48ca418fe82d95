package org.fengqiao.bench;

import java.util.SplittableRandom;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceStub;
import org.fengqiao.proto.grids.v1.LocatePatchRequest;
import org.fengqiao.proto.grids.v1.LocatePatchResponse;

/** Asks in which patch a point of the outskirts lies, each a call of its own. */
final class Locates implements Operation {
  private final GridServiceStub calls;
  private final SplittableRandom random = new SplittableRandom(1);

  Locates(Partner partner, String token) {
    calls = Partner.as(token, GridServiceGrpc.newStub(partner.channel()));
  }

  @Override
  public void begin(Done done) {
    var request = LocatePatchRequest.newBuilder().setPoint(next()).build();
    calls.locatePatch(
        request,
        Answer.to(done, (LocatePatchResponse found) -> done.done(found.getPatchesCount() > 0)));
  }

  private synchronized org.fengqiao.proto.grids.v1.GeoPoint next() {
    return Outskirts.point(random);
  }
}
