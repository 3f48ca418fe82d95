package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.mediation.AskConfirmation;
import org.fengqiao.application.mediation.DropAgreement;
import org.fengqiao.application.mediation.ExtendCourtTime;
import org.fengqiao.application.mediation.MakeAgreement;
import org.fengqiao.application.mediation.RecordConfirmation;
import org.fengqiao.application.mediation.RecordCourtFiling;
import org.fengqiao.application.mediation.RecordPerformance;
import org.fengqiao.application.mediation.SignAgreement;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.proto.mediation.v1.AskConfirmationRequest;
import org.fengqiao.proto.mediation.v1.AskConfirmationResponse;
import org.fengqiao.proto.mediation.v1.DropAgreementRequest;
import org.fengqiao.proto.mediation.v1.DropAgreementResponse;
import org.fengqiao.proto.mediation.v1.ExtendCourtTimeRequest;
import org.fengqiao.proto.mediation.v1.ExtendCourtTimeResponse;
import org.fengqiao.proto.mediation.v1.MakeAgreementRequest;
import org.fengqiao.proto.mediation.v1.MakeAgreementResponse;
import org.fengqiao.proto.mediation.v1.RecordConfirmationRequest;
import org.fengqiao.proto.mediation.v1.RecordConfirmationResponse;
import org.fengqiao.proto.mediation.v1.RecordCourtFilingRequest;
import org.fengqiao.proto.mediation.v1.RecordCourtFilingResponse;
import org.fengqiao.proto.mediation.v1.RecordPerformanceRequest;
import org.fengqiao.proto.mediation.v1.RecordPerformanceResponse;
import org.fengqiao.proto.mediation.v1.SignAgreementRequest;
import org.fengqiao.proto.mediation.v1.SignAgreementResponse;

/** Translates what is agreed on, and what becomes of it. */
final class AgreementCalls {
  private final MediationAnswers answers;
  private final MakeAgreement make;
  private final SignAgreement sign;
  private final DropAgreement drop;
  private final RecordPerformance follow;
  private final AskConfirmation ask;
  private final RecordCourtFiling file;
  private final ExtendCourtTime extend;
  private final RecordConfirmation confirm;

  @Inject
  AgreementCalls(
      MediationAnswers answers,
      MakeAgreement make,
      SignAgreement sign,
      DropAgreement drop,
      RecordPerformance follow,
      AskConfirmation ask,
      RecordCourtFiling file,
      ExtendCourtTime extend,
      RecordConfirmation confirm) {
    this.answers = answers;
    this.make = make;
    this.sign = sign;
    this.drop = drop;
    this.follow = follow;
    this.ask = ask;
    this.file = file;
    this.extend = extend;
    this.confirm = confirm;
  }

  MakeAgreementResponse make(Caller caller, MakeAgreementRequest request) {
    return answers.of(
        caller,
        make.make(
            caller,
            new MakeAgreement.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                MediationEnums.FORM.required("form", request.getForm()),
                request.getWhole(),
                request.getText(),
                AgreementProtos.terms(request.getTermsList()))),
        MakeAgreementResponse.getDefaultInstance());
  }

  SignAgreementResponse sign(Caller caller, SignAgreementRequest request) {
    return answers.of(
        caller,
        sign.sign(
            caller,
            new SignAgreement.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                signer(request),
                digest(request))),
        SignAgreementResponse.getDefaultInstance());
  }

  DropAgreementResponse drop(Caller caller, DropAgreementRequest request) {
    return answers.of(
        caller,
        drop.drop(
            caller,
            new DropAgreement.Command(
                OfficerMoves.of(caller, request, MediationNames::read), request.getReason())),
        DropAgreementResponse.getDefaultInstance());
  }

  RecordPerformanceResponse follow(Caller caller, RecordPerformanceRequest request) {
    return answers.of(
        caller,
        follow.record(
            caller,
            new RecordPerformance.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getAgreement(),
                request.getTerm(),
                request.getPerformed(),
                AgreementProtos.shares("paid", request.getPaidList()),
                request.getText())),
        RecordPerformanceResponse.getDefaultInstance());
  }

  AskConfirmationResponse ask(Caller caller, AskConfirmationRequest request) {
    return answers.of(
        caller,
        ask.ask(
            caller,
            new AskConfirmation.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getAgreement(),
                request.getCourt())),
        AskConfirmationResponse.getDefaultInstance());
  }

  RecordCourtFilingResponse file(Caller caller, RecordCourtFilingRequest request) {
    return answers.of(
        caller,
        file.record(
            caller,
            new RecordCourtFiling.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getAgreement(),
                request.getDocket(),
                Times.toInstant("filed_time", request.getFiledTime()))),
        RecordCourtFilingResponse.getDefaultInstance());
  }

  ExtendCourtTimeResponse extend(Caller caller, ExtendCourtTimeRequest request) {
    return answers.of(
        caller,
        extend.extend(
            caller,
            new ExtendCourtTime.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getAgreement(),
                Nested.as("added", () -> Budget.parse(request.getAdded())),
                request.getReason())),
        ExtendCourtTimeResponse.getDefaultInstance());
  }

  RecordConfirmationResponse confirm(Caller caller, RecordConfirmationRequest request) {
    return answers.of(
        caller,
        confirm.record(
            caller,
            new RecordConfirmation.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getAgreement(),
                MediationEnums.RESULT.required("result", request.getResult()),
                request.getText())),
        RecordConfirmationResponse.getDefaultInstance());
  }

  private static SignAgreement.By signer(SignAgreementRequest request) {
    return switch (request.getKind()) {
      case SIGNER_KIND_PARTY -> new SignAgreement.By.OfParty(party(request));
      case SIGNER_KIND_MEDIATOR ->
          new SignAgreement.By.OfMediator(
              MediatorNames.mediator("mediator", request.getMediator()));
      case SIGNER_KIND_SEAL -> new SignAgreement.By.Seal();
      case SIGNER_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw Refusal.invalid("kind", "is one of the values the contract lists");
    };
  }

  private static int party(SignAgreementRequest request) {
    if (request.getParty() < 1) {
      throw Refusal.invalid("party", "is the number of a party");
    }
    return request.getParty();
  }

  private static Digest digest(SignAgreementRequest request) {
    try {
      return new Digest(request.getTextSha256());
    } catch (IllegalArgumentException _) {
      throw Refusal.invalid("text_sha256", "is 64 lower-case hexadecimal digits");
    }
  }
}
