package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.fengqiao.application.cases.whistles.AppraiseReportIn;
import org.fengqiao.application.cases.whistles.BlowWhistle;
import org.fengqiao.application.cases.whistles.RecordWhistleOutcome;
import org.fengqiao.application.cases.whistles.ReportIn;
import org.fengqiao.application.cases.whistles.SettleWhistle;
import org.fengqiao.application.cases.whistles.WhistleViews;
import org.fengqiao.application.cases.whistles.WithdrawWhistle;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.people.Role;
import org.fengqiao.proto.cases.v1.AppraiseReportInRequest;
import org.fengqiao.proto.cases.v1.BlowWhistleRequest;
import org.fengqiao.proto.cases.v1.RecordWhistleOutcomeRequest;
import org.fengqiao.proto.cases.v1.ReportInRequest;
import org.fengqiao.proto.cases.v1.SettleWhistleRequest;
import org.fengqiao.proto.cases.v1.WithdrawWhistleRequest;

/** Translates what is done about whistles. */
final class WhistleCalls {
  private final WhistleViews views;
  private final BlowWhistle blow;
  private final ReportIn reportIn;
  private final RecordWhistleOutcome outcome;
  private final SettleWhistle settle;
  private final WithdrawWhistle withdraw;
  private final AppraiseReportIn appraise;

  @Inject
  WhistleCalls(
      WhistleViews views,
      BlowWhistle blow,
      ReportIn reportIn,
      RecordWhistleOutcome outcome,
      SettleWhistle settle,
      WithdrawWhistle withdraw,
      AppraiseReportIn appraise) {
    this.views = views;
    this.blow = blow;
    this.reportIn = reportIn;
    this.outcome = outcome;
    this.settle = settle;
    this.withdraw = withdraw;
    this.appraise = appraise;
  }

  /** Makes of the whistle after a move, and of whether it was made before, the rpc's response. */
  interface Response<R> extends BiFunction<org.fengqiao.proto.cases.v1.Whistle, Boolean, R> {}

  <R> R blow(Caller caller, BlowWhistleRequest request, Response<R> response) {
    return answer(blow.blow(caller, command(caller, request)), response);
  }

  <R> R reportIn(Caller caller, ReportInRequest request, Response<R> response) {
    var on = OfficerMoves.of(caller, request, WhistleNames::read);
    var command = new ReportIn.Command(on, organ("organ", request.getOrgan()));
    return answer(reportIn.reportIn(caller, command), response);
  }

  <R> R record(Caller caller, RecordWhistleOutcomeRequest request, Response<R> response) {
    var on = OfficerMoves.of(caller, request, WhistleNames::read);
    var command =
        new RecordWhistleOutcome.Command(
            on, organ("organ", request.getOrgan()), request.getOutcome());
    return answer(outcome.record(caller, command), response);
  }

  <R> R settle(Caller caller, SettleWhistleRequest request, Response<R> response) {
    var on = OfficerMoves.of(caller, request, WhistleNames::read);
    return answer(
        settle.settle(caller, new SettleWhistle.Command(on, request.getOutcome())), response);
  }

  <R> R withdraw(Caller caller, WithdrawWhistleRequest request, Response<R> response) {
    var on = OfficerMoves.of(caller, request, WhistleNames::read);
    return answer(
        withdraw.withdraw(caller, new WithdrawWhistle.Command(on, request.getReason())), response);
  }

  <R> R appraise(Caller caller, AppraiseReportInRequest request, Response<R> response) {
    var on = OfficerMoves.of(caller, request, WhistleNames::read);
    var command =
        new AppraiseReportIn.Command(
            on,
            organ("organ", request.getOrgan()),
            request.getScore(),
            request.getReason(),
            request.getSuggestion());
    return answer(appraise.appraise(caller, command), response);
  }

  private <R> R answer(Answer<Whistle> answer, Response<R> response) {
    return response.apply(WhistleProtos.toProto(views.of(answer)), answer.repeated());
  }

  private static BlowWhistle.Command command(Caller caller, BlowWhistleRequest request) {
    var organs = request.getOrgansList();
    return new BlowWhistle.Command(
        Requests.of(caller, request),
        Names.unit("unit", request.getUnit()),
        CaseCommands.officer(request.getActingOfficer()),
        Spots.required("patch", request.getPatch()),
        Nested.as("item", () -> new WhistleItemCode(request.getItem())),
        IntStream.range(0, organs.size())
            .mapToObj(i -> organ("organs[" + i + "]", organs.get(i)))
            .toList(),
        Names.optional(request.getCase(), name -> Names.caseId("case", name)),
        request.getReason());
  }

  private static Role organ(String field, String role) {
    return Nested.as(field, () -> new Role(role));
  }
}
