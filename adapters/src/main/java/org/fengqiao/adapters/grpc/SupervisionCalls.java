package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fengqiao.application.cases.supervisions.AcceptReply;
import org.fengqiao.application.cases.supervisions.OrderSupervision;
import org.fengqiao.application.cases.supervisions.ReplyToSupervision;
import org.fengqiao.application.cases.supervisions.ReturnReply;
import org.fengqiao.application.cases.supervisions.SupervisionTerms;
import org.fengqiao.application.cases.supervisions.SupervisionTerms.Matter;
import org.fengqiao.application.cases.supervisions.SupervisionViews;
import org.fengqiao.application.cases.supervisions.WithdrawSupervision;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.proto.cases.v1.AcceptReplyRequest;
import org.fengqiao.proto.cases.v1.OrderSupervisionRequest;
import org.fengqiao.proto.cases.v1.ReplyToSupervisionRequest;
import org.fengqiao.proto.cases.v1.ReturnReplyRequest;
import org.fengqiao.proto.cases.v1.WithdrawSupervisionRequest;

/** Translates what is done about supervisions. */
final class SupervisionCalls {
  private final SupervisionViews views;
  private final OrderSupervision order;
  private final ReplyToSupervision reply;
  private final ReturnReply giveBack;
  private final AcceptReply accept;
  private final WithdrawSupervision withdraw;

  @Inject
  SupervisionCalls(
      SupervisionViews views,
      OrderSupervision order,
      ReplyToSupervision reply,
      ReturnReply giveBack,
      AcceptReply accept,
      WithdrawSupervision withdraw) {
    this.views = views;
    this.order = order;
    this.reply = reply;
    this.giveBack = giveBack;
    this.accept = accept;
    this.withdraw = withdraw;
  }

  /** Makes of the supervision after a move, and of whether it was made before, the response. */
  interface Response<R> extends BiFunction<org.fengqiao.proto.cases.v1.Supervision, Boolean, R> {}

  <R> R order(Caller caller, OrderSupervisionRequest request, Response<R> response) {
    var terms =
        new SupervisionTerms(
            Names.post("superior", request.getSuperior()),
            Names.unit("unit", request.getUnit()),
            Names.optional(request.getPost(), name -> Names.post("post", name)),
            matter(request),
            request.getDemand(),
            budget("budget", request.getBudget()));
    var command =
        new OrderSupervision.Command(
            Requests.of(caller, request), CaseCommands.officer(request.getActingOfficer()), terms);
    return answer(order.order(caller, command), response);
  }

  <R> R reply(Caller caller, ReplyToSupervisionRequest request, Response<R> response) {
    var on = OfficerMoves.of(caller, request, SupervisionNames::read);
    var command =
        new ReplyToSupervision.Command(
            on, request.getText(), CaseCommands.attachments("evidence", request.getEvidenceList()));
    return answer(reply.reply(caller, command), response);
  }

  <R> R giveBack(Caller caller, ReturnReplyRequest request, Response<R> response) {
    var on = OfficerMoves.of(caller, request, SupervisionNames::read);
    var command =
        new ReturnReply.Command(on, request.getReason(), budget("budget", request.getBudget()));
    return answer(giveBack.giveBack(caller, command), response);
  }

  <R> R accept(Caller caller, AcceptReplyRequest request, Response<R> response) {
    var on = OfficerMoves.of(caller, request, SupervisionNames::read);
    return answer(accept.accept(caller, new AcceptReply.Command(on, request.getNote())), response);
  }

  <R> R withdraw(Caller caller, WithdrawSupervisionRequest request, Response<R> response) {
    var on = OfficerMoves.of(caller, request, SupervisionNames::read);
    return answer(
        withdraw.withdraw(caller, new WithdrawSupervision.Command(on, request.getReason())),
        response);
  }

  private <R> R answer(Answer<Supervision> answer, Response<R> response) {
    return response.apply(SupervisionProtos.toProto(views.of(answer)), answer.repeated());
  }

  private static Matter matter(OrderSupervisionRequest request) {
    return switch (request.getMatterCase()) {
      case CASE -> new Matter.OfCase(Names.caseId("case", request.getCase()));
      case PATCH -> new Matter.OnPatch(Spots.required("patch", request.getPatch()));
      case MATTER_NOT_SET -> throw Refusal.invalid("matter", "is one case or patch");
    };
  }

  /** A budget as packs have it; empty for none. */
  static Optional<Budget> budget(String field, String text) {
    return Names.optional(text, given -> Nested.as(field, () -> Budget.parse(given)));
  }
}
