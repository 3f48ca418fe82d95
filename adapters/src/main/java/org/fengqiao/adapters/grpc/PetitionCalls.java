package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.petitions.AcceptPetition;
import org.fengqiao.application.petitions.AnswerPetition;
import org.fengqiao.application.petitions.DecideRoutingObjection;
import org.fengqiao.application.petitions.DivertPetition;
import org.fengqiao.application.petitions.ObjectToRouting;
import org.fengqiao.application.petitions.PetitionViews;
import org.fengqiao.application.petitions.RefusePetition;
import org.fengqiao.application.petitions.RegisterPetition;
import org.fengqiao.application.petitions.RoutePetition;
import org.fengqiao.application.petitions.WithdrawPetition;
import org.fengqiao.proto.petitions.v1.AcceptPetitionRequest;
import org.fengqiao.proto.petitions.v1.AcceptPetitionResponse;
import org.fengqiao.proto.petitions.v1.AnswerPetitionRequest;
import org.fengqiao.proto.petitions.v1.AnswerPetitionResponse;
import org.fengqiao.proto.petitions.v1.DecideRoutingObjectionRequest;
import org.fengqiao.proto.petitions.v1.DecideRoutingObjectionResponse;
import org.fengqiao.proto.petitions.v1.DivertPetitionRequest;
import org.fengqiao.proto.petitions.v1.DivertPetitionResponse;
import org.fengqiao.proto.petitions.v1.ObjectToRoutingRequest;
import org.fengqiao.proto.petitions.v1.ObjectToRoutingResponse;
import org.fengqiao.proto.petitions.v1.RefusePetitionRequest;
import org.fengqiao.proto.petitions.v1.RefusePetitionResponse;
import org.fengqiao.proto.petitions.v1.RegisterPetitionRequest;
import org.fengqiao.proto.petitions.v1.RegisterPetitionResponse;
import org.fengqiao.proto.petitions.v1.RoutePetitionRequest;
import org.fengqiao.proto.petitions.v1.RoutePetitionResponse;
import org.fengqiao.proto.petitions.v1.WithdrawPetitionRequest;
import org.fengqiao.proto.petitions.v1.WithdrawPetitionResponse;

/** Translates how petitions are registered, routed, accepted and ended. */
final class PetitionCalls {
  private final PetitionViews views;
  private final RegisterPetition register;
  private final RoutePetition route;
  private final ObjectToRouting object;
  private final DecideRoutingObjection rule;
  private final AcceptPetition accept;
  private final RefusePetition refuse;
  private final DivertPetition divert;
  private final AnswerPetition answer;
  private final WithdrawPetition withdraw;

  @Inject
  PetitionCalls(
      PetitionViews views,
      RegisterPetition register,
      RoutePetition route,
      ObjectToRouting object,
      DecideRoutingObjection rule,
      AcceptPetition accept,
      RefusePetition refuse,
      DivertPetition divert,
      AnswerPetition answer,
      WithdrawPetition withdraw) {
    this.views = views;
    this.register = register;
    this.route = route;
    this.object = object;
    this.rule = rule;
    this.accept = accept;
    this.refuse = refuse;
    this.divert = divert;
    this.answer = answer;
    this.withdraw = withdraw;
  }

  RegisterPetitionResponse register(Caller caller, RegisterPetitionRequest request) {
    var made = register.register(caller, PetitionCommands.register(caller, request));
    return RegisterPetitionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  RoutePetitionResponse route(Caller caller, RoutePetitionRequest request) {
    var made = route.route(caller, PetitionCommands.route(caller, request));
    return RoutePetitionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  ObjectToRoutingResponse object(Caller caller, ObjectToRoutingRequest request) {
    var made = object.object(caller, PetitionCommands.object(caller, request));
    return ObjectToRoutingResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  DecideRoutingObjectionResponse rule(Caller caller, DecideRoutingObjectionRequest request) {
    var made = rule.decide(caller, PetitionCommands.rule(caller, request));
    return DecideRoutingObjectionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  AcceptPetitionResponse accept(Caller caller, AcceptPetitionRequest request) {
    var made = accept.accept(caller, PetitionCommands.accept(caller, request));
    return AcceptPetitionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  RefusePetitionResponse refuse(Caller caller, RefusePetitionRequest request) {
    var made = refuse.refuse(caller, PetitionCommands.refuse(caller, request));
    return RefusePetitionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  DivertPetitionResponse divert(Caller caller, DivertPetitionRequest request) {
    var made = divert.divert(caller, PetitionCommands.divert(caller, request));
    return DivertPetitionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  AnswerPetitionResponse answer(Caller caller, AnswerPetitionRequest request) {
    var made = answer.answer(caller, PetitionCommands.answer(caller, request));
    return AnswerPetitionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  WithdrawPetitionResponse withdraw(Caller caller, WithdrawPetitionRequest request) {
    var made = withdraw.withdraw(caller, PetitionCommands.withdraw(caller, request));
    return WithdrawPetitionResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }
}
