package org.fengqiao.bench;

import org.fengqiao.proto.cases.v1.ReportCaseResponse;

/** Reports, each a call of its own. */
final class UnaryReports implements Operation {
  private final Partner partner;
  private final Reports reports;

  UnaryReports(Partner partner, Reports reports) {
    this.partner = partner;
    this.reports = reports;
  }

  @Override
  public void begin(Done done) {
    partner
        .cases()
        .reportCase(reports.next(), Answer.to(done, (ReportCaseResponse _) -> done.done(true)));
  }
}
