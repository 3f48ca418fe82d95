package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.petitions.AskReexamination;
import org.fengqiao.application.petitions.AskReview;
import org.fengqiao.application.petitions.BeginHearing;
import org.fengqiao.application.petitions.DecidePetition;
import org.fengqiao.application.petitions.DecideReexamination;
import org.fengqiao.application.petitions.DecideReview;
import org.fengqiao.application.petitions.EndHearing;
import org.fengqiao.application.petitions.ExtendPetition;
import org.fengqiao.application.petitions.PetitionViews;
import org.fengqiao.proto.petitions.v1.AskReexaminationRequest;
import org.fengqiao.proto.petitions.v1.AskReexaminationResponse;
import org.fengqiao.proto.petitions.v1.AskReviewRequest;
import org.fengqiao.proto.petitions.v1.AskReviewResponse;
import org.fengqiao.proto.petitions.v1.BeginHearingRequest;
import org.fengqiao.proto.petitions.v1.BeginHearingResponse;
import org.fengqiao.proto.petitions.v1.DecidePetitionRequest;
import org.fengqiao.proto.petitions.v1.DecidePetitionResponse;
import org.fengqiao.proto.petitions.v1.DecideReexaminationRequest;
import org.fengqiao.proto.petitions.v1.DecideReexaminationResponse;
import org.fengqiao.proto.petitions.v1.DecideReviewRequest;
import org.fengqiao.proto.petitions.v1.DecideReviewResponse;
import org.fengqiao.proto.petitions.v1.EndHearingRequest;
import org.fengqiao.proto.petitions.v1.EndHearingResponse;
import org.fengqiao.proto.petitions.v1.ExtendPetitionRequest;
import org.fengqiao.proto.petitions.v1.ExtendPetitionResponse;

/** Translates how claims are decided, reviewed and re-examined. */
final class PetitionOpinionCalls {
  private final PetitionViews views;
  private final ExtendPetition extend;
  private final DecidePetition decide;
  private final AskReview askReview;
  private final DecideReview decideReview;
  private final AskReexamination askReexamination;
  private final BeginHearing beginHearing;
  private final EndHearing endHearing;
  private final DecideReexamination decideReexamination;

  @Inject
  PetitionOpinionCalls(
      PetitionViews views,
      ExtendPetition extend,
      DecidePetition decide,
      AskReview askReview,
      DecideReview decideReview,
      AskReexamination askReexamination,
      BeginHearing beginHearing,
      EndHearing endHearing,
      DecideReexamination decideReexamination) {
    this.views = views;
    this.extend = extend;
    this.decide = decide;
    this.askReview = askReview;
    this.decideReview = decideReview;
    this.askReexamination = askReexamination;
    this.beginHearing = beginHearing;
    this.endHearing = endHearing;
    this.decideReexamination = decideReexamination;
  }

  ExtendPetitionResponse extend(Caller caller, ExtendPetitionRequest request) {
    var made = extend.extend(caller, PetitionOpinionCommands.extend(caller, request));
    return ExtendPetitionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  DecidePetitionResponse decide(Caller caller, DecidePetitionRequest request) {
    var made = decide.decide(caller, PetitionOpinionCommands.decide(caller, request));
    return DecidePetitionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  AskReviewResponse askReview(Caller caller, AskReviewRequest request) {
    var made = askReview.ask(caller, PetitionOpinionCommands.askReview(caller, request));
    return AskReviewResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  DecideReviewResponse decideReview(Caller caller, DecideReviewRequest request) {
    var made = decideReview.decide(caller, PetitionOpinionCommands.decideReview(caller, request));
    return DecideReviewResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  AskReexaminationResponse askReexamination(Caller caller, AskReexaminationRequest request) {
    var made =
        askReexamination.ask(caller, PetitionOpinionCommands.askReexamination(caller, request));
    return AskReexaminationResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  BeginHearingResponse beginHearing(Caller caller, BeginHearingRequest request) {
    var made = beginHearing.begin(caller, PetitionOpinionCommands.begin(caller, request));
    return BeginHearingResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  EndHearingResponse endHearing(Caller caller, EndHearingRequest request) {
    var made = endHearing.end(caller, PetitionOpinionCommands.end(caller, request));
    return EndHearingResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  DecideReexaminationResponse decideReexamination(
      Caller caller, DecideReexaminationRequest request) {
    var made =
        decideReexamination.decide(
            caller, PetitionOpinionCommands.decideReexamination(caller, request));
    return DecideReexaminationResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }
}
