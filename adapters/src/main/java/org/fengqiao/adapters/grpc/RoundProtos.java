package org.fengqiao.adapters.grpc;

import java.util.function.Function;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.Callback;
import org.fengqiao.domain.cases.Round;
import org.fengqiao.domain.cases.Survey;
import org.fengqiao.domain.cases.SurveyAnswer;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseRound;

/** Shows what became of a case after its close, as the contract has it. */
final class RoundProtos {
  private RoundProtos() {}

  /** Adds the rounds of a case, and who calls back and what came of it. */
  static void add(Case.Builder proto, CaseView view) {
    var c = view.subject();
    c.rounds().forEach(round -> proto.addRounds(round(round, view)));
    c.callback().ifPresent(callback -> proto.setCallback(callback(callback, view::shown)));
    c.survey().ifPresent(survey -> proto.setSurvey(survey(survey, view)));
    c.caller()
        .ifPresent(caller -> {
          proto.setCallingUnit(Names.of(caller.unit()));
          caller.post().ifPresent(post -> proto.setCallingPost(Names.of(post)));
        });
  }

  private static CaseRound round(Round round, CaseView view) {
    var resolution = round.resolution();
    var proto =
        CaseRound.newBuilder()
            .setLeadUnit(Names.of(round.lead()))
            .setResolution(Shows.resolution(resolution, view.shown(resolution.words())))
            .setResolveTime(Times.toProto(resolution.time()))
            .setCloseTime(Times.toProto(round.closeTime()));
    round.callback().ifPresent(callback -> proto.setCallback(callback(callback, view::shown)));
    round.survey().ifPresent(survey -> proto.setSurvey(survey(survey, view)));
    return proto.build();
  }

  private static org.fengqiao.proto.cases.v1.Survey survey(Survey survey, CaseView view) {
    var proto =
        org.fengqiao.proto.cases.v1.Survey.newBuilder()
            .setSendTime(Times.toProto(survey.sendTime()))
            .setExpireTime(Times.toProto(survey.expireTime()));
    survey.answer().ifPresent(answer -> proto.setAnswer(answer(answer, view::shown)));
    return proto.build();
  }

  static org.fengqiao.proto.cases.v1.SurveyAnswer answer(
      SurveyAnswer answer, Function<ContentRef, Shown> shown) {
    var proto =
        org.fengqiao.proto.cases.v1.SurveyAnswer.newBuilder()
            .setSolved(answer.solved())
            .setSatisfaction(CaseEnums.SATISFACTION.toProto(answer.satisfaction()))
            .setAnswerTime(Times.toProto(answer.time()));
    answer
        .words()
        .ifPresent(words ->
            proto.setContentState(
                Shows.show(
                    shown.apply(words),
                    content -> proto.setText(Shows.field(content, CaseWords.NOTE)))));
    return proto.build();
  }

  static org.fengqiao.proto.cases.v1.Callback callback(
      Callback callback, Function<ContentRef, Shown> shown) {
    var proto =
        org.fengqiao.proto.cases.v1.Callback.newBuilder()
            .setOfficer(Names.of(callback.officer()))
            .setSolved(callback.solved())
            .setSatisfaction(CaseEnums.SATISFACTION.toProto(callback.satisfaction()))
            .setCallTime(Times.toProto(callback.time()));
    callback
        .words()
        .ifPresent(words ->
            proto.setContentState(
                Shows.show(
                    shown.apply(words),
                    content -> proto.setText(Shows.field(content, CaseWords.NOTE)))));
    return proto.build();
  }
}
