package org.fengqiao.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.GetCaseRequest;

/** Reads one case, any, with its words. */
final class CaseReads implements Operation {
  private final Partner partner;
  private final List<UUID> ids;
  private final SplittableRandom random = new SplittableRandom(1);

  CaseReads(Partner partner, List<UUID> ids) {
    this.partner = partner;
    this.ids = ids;
  }

  @Override
  public void begin(Done done) {
    var request = GetCaseRequest.newBuilder().setName("cases/" + next()).build();
    partner
        .cases()
        .getCase(
            request,
            Answer.to(
                done,
                (Case found) ->
                    done.done(found.getContentState() == ContentState.CONTENT_STATE_PRESENT)));
  }

  private synchronized UUID next() {
    return ids.get(random.nextInt(ids.size()));
  }
}
