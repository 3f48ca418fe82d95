package org.fengqiao.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.bootstrap.demo.Xuecheng;
import org.fengqiao.proto.mediation.v1.ListMediationsRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationState;

/**
 * All that came to Xuecheng in the year, one by one, as the lists have it.
 *
 * @param mediations all on the platform, the newest first
 */
public record XuechengFigures(List<Mediation> mediations) {
  private static final int PAGE = 500;

  public XuechengFigures {
    mediations = List.copyOf(mediations);
  }

  static XuechengFigures read(Line line) {
    return new XuechengFigures(list(line, MediationState.MEDIATION_STATE_UNSPECIFIED));
  }

  /** How many were settled 调解成功, as the list of those has them. */
  public static int settled(Line line) {
    return list(line, MediationState.MEDIATION_STATE_SETTLED).size();
  }

  /** All pages of the district's, in that state or any. */
  private static List<Mediation> list(Line line, MediationState state) {
    var all = new ArrayList<Mediation>();
    var request =
        ListMediationsRequest.newBuilder()
            .setDivision(Xuecheng.DISTRICT)
            .setState(state)
            .setPageSize(PAGE);
    do {
      var page = line.call(MediationServiceGrpc::newBlockingStub).listMediations(request.build());
      all.addAll(page.getMediationsList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return all;
  }

  /** How many came. */
  public int came() {
    return mediations.size();
  }

  /** How many stand so. */
  public int in(MediationState state) {
    return (int) mediations.stream().filter(one -> one.getState() == state).count();
  }
}
