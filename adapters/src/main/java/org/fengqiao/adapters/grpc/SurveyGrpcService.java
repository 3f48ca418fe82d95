package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.cases.AnswerSurvey;
import org.fengqiao.application.cases.CaseViews;
import org.fengqiao.application.cases.MoveOn;
import org.fengqiao.application.cases.SendSurvey;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.SurveyCode;
import org.fengqiao.proto.cases.v1.AnswerSurveyRequest;
import org.fengqiao.proto.cases.v1.AnswerSurveyResponse;
import org.fengqiao.proto.cases.v1.SendSurveyRequest;
import org.fengqiao.proto.cases.v1.SendSurveyResponse;
import org.fengqiao.proto.cases.v1.SurveyServiceGrpc;

/** Serves {@code fengqiao.cases.v1.SurveyService}. */
public final class SurveyGrpcService extends SurveyServiceGrpc.SurveyServiceImplBase {
  private final SendSurvey send;
  private final AnswerSurvey answer;
  private final CaseViews views;

  @Inject
  SurveyGrpcService(SendSurvey send, AnswerSurvey answer, CaseViews views) {
    this.send = send;
    this.answer = answer;
    this.views = views;
  }

  @Override
  public void sendSurvey(SendSurveyRequest request, StreamObserver<SendSurveyResponse> out) {
    respond(out, () -> send(caller(), request));
  }

  @Override
  public void answerSurvey(AnswerSurveyRequest request, StreamObserver<AnswerSurveyResponse> out) {
    respond(out, () -> answer(caller(), request));
  }

  private SendSurveyResponse send(Caller caller, SendSurveyRequest request) {
    var command =
        new SendSurvey.Command(
            CaseCommands.on(caller, request, request.getName(), request.getEtag()),
            CaseCommands.optionalOfficer(request.getActingOfficer()));
    var sent = send.send(caller, command);
    var shown =
        SendSurveyResponse.newBuilder()
            .setCase(CaseProtos.toProto(views.of(caller, sent.answer())))
            .setRepeated(sent.answer().repeated());
    sent.code().map(SurveyCode::text).ifPresent(shown::setCode);
    return shown.build();
  }

  private AnswerSurveyResponse answer(Caller caller, AnswerSurveyRequest request) {
    var kept =
        answer.answer(
            caller,
            new AnswerSurvey.Command(
                new MoveOn(
                    Requests.of(caller, request),
                    Names.caseId("name", request.getName()),
                    Optional.empty()),
                code(request.getCode()),
                request.getSolved(),
                CaseEnums.SATISFACTION.required("satisfaction", request.getSatisfaction()),
                request.getText()));
    return AnswerSurveyResponse.newBuilder()
        .setRepeated(kept.answer().repeated())
        .setOpenAgain(kept.openAgain())
        .build();
  }

  private static SurveyCode code(String text) {
    return SurveyCode.read(text)
        .orElseThrow(() -> Refusal.invalid("code", "is 22 characters, as it was shown"));
  }
}
