package org.fengqiao.examples.partner;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;

/**
 * How a unit learns of its work without keeping anything between runs: it follows what happens from
 * now on, and once that stands, lists what is open. In this order nothing falls between the two.
 */
final class UnitSight implements CaseWatch.Reader {
  private static final List<CaseState> OPEN =
      List.of(
          CaseState.CASE_STATE_REPORTED,
          CaseState.CASE_STATE_TRIAGED,
          CaseState.CASE_STATE_DISPATCHED,
          CaseState.CASE_STATE_SIGNED_FOR,
          CaseState.CASE_STATE_IN_PROGRESS,
          CaseState.CASE_STATE_DISPUTED,
          CaseState.CASE_STATE_SUSPENDED,
          CaseState.CASE_STATE_ON_THE_BOOKS,
          CaseState.CASE_STATE_IN_MEDIATION,
          CaseState.CASE_STATE_RESOLVED);

  private final HandlingUnit unit;
  private final String division;
  private final CountDownLatch follows = new CountDownLatch(1);
  private volatile Optional<String> token = Optional.empty();

  /** Shows the unit what is and comes on the division, {@code divisions/{12 digits}}. */
  UnitSight(HandlingUnit unit, String division) {
    this.unit = unit;
    this.division = division;
  }

  /** Once the watch stands, shows the unit what is open. */
  void listOpen(CaseServiceBlockingStub stub, Retries retries) throws InterruptedException {
    follows.await();
    var request =
        ListCasesRequest.newBuilder()
            .setFilter(CaseFilter.newBuilder().setPatch(division).addAllStates(OPEN))
            .setPageSize(500);
    do {
      var page = retries.call("listing open cases", () -> stub.listCases(request.build()));
      page.getCasesList().forEach(found -> unit.sight(found.getName(), found.getState()));
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
  }

  /** Nothing will follow any more: whoever waits for it goes on. */
  void release() {
    follows.countDown();
  }

  @Override
  public WatchCasesRequest request() {
    var request =
        WatchCasesRequest.newBuilder().setFilter(CaseFilter.newBuilder().setPatch(division));
    token.ifPresentOrElse(request::setResumeToken, () -> request.setSkipHistory(true));
    return request.build();
  }

  @Override
  public void read(WatchCasesResponse message) {
    if (message.hasEntry()) {
      unit.sight(message.getEntry().getCase(), message.getEntry().getState());
    }
    token = Optional.of(message.getResumeToken());
    follows.countDown();
  }

  @Override
  public void restart() {
    token = Optional.empty();
  }
}
