package org.fengqiao.adapters.grpc;

import org.fengqiao.application.cases.CallbackClerk;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.MergeClerk;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.proto.cases.v1.AnswerSurveyRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SendSurveyRequest;
import org.fengqiao.proto.cases.v1.SurveyServiceGrpc;
import org.fengqiao.proto.cases.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;

/** Surveys of a town through the real interceptors. */
final class SurveyTown implements AutoCloseable {
  final CaseTown town = new CaseTown(DeadlineStore::new);
  final MergeClerk clerk = new MergeClerk(town);
  final TestPartners partners = new TestPartners();
  final GrpcHarness harness =
      new GrpcHarness(
          partners,
          town.town.clock,
          CaseServices.cases(town, new Stopping()),
          new SurveyGrpcService(CallbackClerk.send(town), CallbackClerk.answer(town), town.views));

  final String overseer =
      partners.admit("overseer", clerk.overseer().home(), clerk.overseer().rights());

  /** A mini-program's partner, which sees no case. */
  final String app = partners.admit("app", town.stranger().home(), town.stranger().rights());

  SurveyServiceBlockingStub as(String secret) {
    return SurveyServiceGrpc.newBlockingStub(harness.as(secret));
  }

  Case closed() {
    return clerk.closed(town.aCase());
  }

  SendSurveyRequest.Builder sending(Case c) {
    return SendSurveyRequest.newBuilder().setRequestId(id()).setName(Names.of(c.id()));
  }

  /** The code of a new survey. */
  String send(Case c) {
    return as(overseer).sendSurvey(sending(c).build()).getCode();
  }

  AnswerSurveyRequest.Builder answering(Case c, String code) {
    return AnswerSurveyRequest.newBuilder()
        .setRequestId(id())
        .setName(Names.of(c.id()))
        .setCode(code)
        .setSatisfaction(Satisfaction.SATISFACTION_DISSATISFIED)
        .setText("仍有坑洼");
  }

  String id() {
    return town.town.ids.next().toString();
  }

  @Override
  public void close() {
    harness.close();
  }
}
