package org.fengqiao.examples.partner;

import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;

/** Reads a watch of the platform's own cases into its log. */
final class PlatformWatch implements CaseWatch.Reader {
  private final WatchLog log;

  PlatformWatch(WatchLog log) {
    this.log = log;
  }

  @Override
  public WatchCasesRequest request() {
    var request =
        WatchCasesRequest.newBuilder().setFilter(CaseFilter.newBuilder().setOwnSource(true));
    log.token().ifPresent(request::setResumeToken);
    return request.build();
  }

  @Override
  public void read(WatchCasesResponse message) {
    if (message.hasEntry()) {
      log.keep(Seen.of(message.getEntry()));
    }
    log.advance(message.getResumeToken());
  }

  @Override
  public void restart() {
    log.restart();
  }
}
