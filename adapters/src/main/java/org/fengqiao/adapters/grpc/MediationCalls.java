package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.mediation.AcceptMediation;
import org.fengqiao.application.mediation.DeclineMediation;
import org.fengqiao.application.mediation.ExtendMediation;
import org.fengqiao.application.mediation.FailMediation;
import org.fengqiao.application.mediation.HandOffMediation;
import org.fengqiao.application.mediation.RaiseMediation;
import org.fengqiao.application.mediation.RefuseMediation;
import org.fengqiao.application.mediation.ReportDanger;
import org.fengqiao.application.mediation.WithdrawMediation;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.proto.mediation.v1.AcceptMediationRequest;
import org.fengqiao.proto.mediation.v1.AcceptMediationResponse;
import org.fengqiao.proto.mediation.v1.DeclineMediationRequest;
import org.fengqiao.proto.mediation.v1.DeclineMediationResponse;
import org.fengqiao.proto.mediation.v1.ExtendMediationRequest;
import org.fengqiao.proto.mediation.v1.ExtendMediationResponse;
import org.fengqiao.proto.mediation.v1.FailMediationRequest;
import org.fengqiao.proto.mediation.v1.FailMediationResponse;
import org.fengqiao.proto.mediation.v1.HandOffMediationRequest;
import org.fengqiao.proto.mediation.v1.HandOffMediationResponse;
import org.fengqiao.proto.mediation.v1.RaiseMediationRequest;
import org.fengqiao.proto.mediation.v1.RaiseMediationResponse;
import org.fengqiao.proto.mediation.v1.RefuseMediationRequest;
import org.fengqiao.proto.mediation.v1.RefuseMediationResponse;
import org.fengqiao.proto.mediation.v1.ReportDangerRequest;
import org.fengqiao.proto.mediation.v1.ReportDangerResponse;
import org.fengqiao.proto.mediation.v1.WithdrawMediationRequest;
import org.fengqiao.proto.mediation.v1.WithdrawMediationResponse;

/** Translates how mediations go on and end. */
final class MediationCalls {
  private final MediationAnswers answers;
  private final AcceptMediation accept;
  private final RefuseMediation refuse;
  private final ExtendMediation extend;
  private final ReportDanger danger;
  private final RaiseMediation raise;
  private final FailMediation fail;
  private final DeclineMediation decline;
  private final WithdrawMediation withdraw;
  private final HandOffMediation handOff;

  @Inject
  MediationCalls(
      MediationAnswers answers,
      AcceptMediation accept,
      RefuseMediation refuse,
      ExtendMediation extend,
      ReportDanger danger,
      RaiseMediation raise,
      FailMediation fail,
      DeclineMediation decline,
      WithdrawMediation withdraw,
      HandOffMediation handOff) {
    this.answers = answers;
    this.accept = accept;
    this.refuse = refuse;
    this.extend = extend;
    this.danger = danger;
    this.raise = raise;
    this.fail = fail;
    this.decline = decline;
    this.withdraw = withdraw;
    this.handOff = handOff;
  }

  AcceptMediationResponse accept(Caller caller, AcceptMediationRequest request) {
    return answers.of(
        caller,
        accept.accept(
            caller,
            new AcceptMediation.Command(OfficerMoves.of(caller, request, MediationNames::read))),
        AcceptMediationResponse.getDefaultInstance());
  }

  RefuseMediationResponse refuse(Caller caller, RefuseMediationRequest request) {
    return answers.of(
        caller,
        refuse.refuse(
            caller,
            new RefuseMediation.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                MediationEnums.REFUSAL.required("cause", request.getCause()),
                request.getReason())),
        RefuseMediationResponse.getDefaultInstance());
  }

  ExtendMediationResponse extend(Caller caller, ExtendMediationRequest request) {
    return answers.of(
        caller,
        extend.extend(
            caller,
            new ExtendMediation.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                Nested.as("added", () -> Budget.parse(request.getAdded())),
                request.getReason())),
        ExtendMediationResponse.getDefaultInstance());
  }

  ReportDangerResponse danger(Caller caller, ReportDangerRequest request) {
    return answers.of(
        caller,
        danger.report(
            caller,
            new ReportDanger.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                MediationEnums.DANGER.required("kind", request.getKind()),
                request.getText())),
        ReportDangerResponse.getDefaultInstance());
  }

  RaiseMediationResponse raise(Caller caller, RaiseMediationRequest request) {
    return answers.of(
        caller,
        raise.raise(
            caller,
            new RaiseMediation.Command(
                OfficerMoves.of(caller, request, MediationNames::read), request.getReason())),
        RaiseMediationResponse.getDefaultInstance());
  }

  FailMediationResponse fail(Caller caller, FailMediationRequest request) {
    return answers.of(
        caller,
        fail.fail(
            caller,
            new FailMediation.Command(
                OfficerMoves.of(caller, request, MediationNames::read), request.getTold())),
        FailMediationResponse.getDefaultInstance());
  }

  DeclineMediationResponse decline(Caller caller, DeclineMediationRequest request) {
    return answers.of(
        caller,
        decline.decline(
            caller,
            new DeclineMediation.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getParty(),
                MediationEnums.DECLINE.required("cause", request.getCause()),
                request.getReason())),
        DeclineMediationResponse.getDefaultInstance());
  }

  WithdrawMediationResponse withdraw(Caller caller, WithdrawMediationRequest request) {
    return answers.of(
        caller,
        withdraw.withdraw(
            caller,
            new WithdrawMediation.Command(
                OfficerMoves.of(caller, request, MediationNames::read), request.getReason())),
        WithdrawMediationResponse.getDefaultInstance());
  }

  HandOffMediationResponse handOff(Caller caller, HandOffMediationRequest request) {
    return answers.of(
        caller,
        handOff.handOff(
            caller,
            new HandOffMediation.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                MediationEnums.ROUTE.required("route", request.getRoute()),
                request.getReason())),
        HandOffMediationResponse.getDefaultInstance());
  }
}
