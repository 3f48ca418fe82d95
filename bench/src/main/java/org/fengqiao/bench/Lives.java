package org.fengqiao.bench;

import org.fengqiao.application.Ids;
import org.fengqiao.proto.cases.v1.Attachment;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.CloseCaseResponse;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseResponse;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.ResolveCaseResponse;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;
import org.fengqiao.proto.cases.v1.SignForCaseResponse;

/**
 * Whole lives of cases in five durable steps, each a call: report, dispatch, sign, resolve, close.
 */
final class Lives implements Operation {
  /** The pack asks for one of every hazard that is gone. */
  private static final Attachment PICTURE =
      Attachment.newBuilder()
          .setUri("https://files.example.gov.cn/2026/11/21/stairs.jpg")
          .setMediaType("image/jpeg")
          .setSizeBytes(240_000)
          .setSha256("0f".repeat(32))
          .build();

  private final Partner partner;
  private final Reports reports;
  private final Ids ids;
  private final Ground ground;

  /**
   * Handles as the unit of that ground.
   *
   * @param reports on a channel that is not routed
   */
  Lives(Partner partner, Reports reports, Ids ids, Ground ground) {
    this.partner = partner;
    this.reports = reports;
    this.ids = ids;
    this.ground = ground;
  }

  @Override
  public void begin(Done done) {
    partner
        .cases()
        .reportCase(
            reports.next(), Answer.to(done, (ReportCaseResponse a) -> dispatch(a.getCase(), done)));
  }

  private void dispatch(Case reported, Done done) {
    var request =
        DispatchCaseRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(reported.getName())
            .setUnit(ground.unit())
            .build();
    partner
        .cases()
        .dispatchCase(
            request, Answer.to(done, (DispatchCaseResponse a) -> signFor(a.getCase(), done)));
  }

  private void signFor(Case dispatched, Done done) {
    var request =
        SignForCaseRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(dispatched.getName())
            .setActingOfficer(ground.officer())
            .build();
    partner
        .cases()
        .signForCase(
            request, Answer.to(done, (SignForCaseResponse a) -> resolve(a.getCase(), done)));
  }

  private void resolve(Case signed, Done done) {
    var request =
        ResolveCaseRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(signed.getName())
            .setActingOfficer(ground.officer())
            .setOutcome(Outcome.OUTCOME_SOLVED)
            .setText("已责成物业清理楼道，现场复核通过，并向反映人作了答复。")
            .addEvidence(PICTURE)
            .build();
    partner
        .cases()
        .resolveCase(request, Answer.to(done, (ResolveCaseResponse a) -> close(a.getCase(), done)));
  }

  private void close(Case resolved, Done done) {
    var request =
        CloseCaseRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setName(resolved.getName())
            .build();
    partner.cases().closeCase(request, Answer.to(done, (CloseCaseResponse _) -> done.done(true)));
  }
}
