package org.fengqiao.adapters.grpc;

import java.util.function.Function;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.petitions.AcceptPetition;
import org.fengqiao.application.petitions.AnswerPetition;
import org.fengqiao.application.petitions.DecideRoutingObjection;
import org.fengqiao.application.petitions.DivertPetition;
import org.fengqiao.application.petitions.ErasePetitioner;
import org.fengqiao.application.petitions.MarkBacklog;
import org.fengqiao.application.petitions.ObjectToRouting;
import org.fengqiao.application.petitions.PetitionerWords;
import org.fengqiao.application.petitions.RecordBacklogProgress;
import org.fengqiao.application.petitions.RefusePetition;
import org.fengqiao.application.petitions.RegisterPetition;
import org.fengqiao.application.petitions.RoutePetition;
import org.fengqiao.application.petitions.SolveBacklog;
import org.fengqiao.application.petitions.WithdrawPetition;
import org.fengqiao.domain.petitions.Matter;
import org.fengqiao.proto.petitions.v1.AcceptPetitionRequest;
import org.fengqiao.proto.petitions.v1.AnswerPetitionRequest;
import org.fengqiao.proto.petitions.v1.DecideRoutingObjectionRequest;
import org.fengqiao.proto.petitions.v1.DivertPetitionRequest;
import org.fengqiao.proto.petitions.v1.ErasePetitionerRequest;
import org.fengqiao.proto.petitions.v1.MarkBacklogRequest;
import org.fengqiao.proto.petitions.v1.ObjectToRoutingRequest;
import org.fengqiao.proto.petitions.v1.PetitionerToRegister;
import org.fengqiao.proto.petitions.v1.RecordBacklogProgressRequest;
import org.fengqiao.proto.petitions.v1.RefusePetitionRequest;
import org.fengqiao.proto.petitions.v1.RegisterPetitionRequest;
import org.fengqiao.proto.petitions.v1.RoutePetitionRequest;
import org.fengqiao.proto.petitions.v1.SolveBacklogRequest;
import org.fengqiao.proto.petitions.v1.WithdrawPetitionRequest;

/** Reads the requests that change petitions. Every refusal is INVALID_FIELD. */
final class PetitionCommands {
  private PetitionCommands() {}

  static RegisterPetition.Command register(Caller caller, RegisterPetitionRequest request) {
    return new RegisterPetition.Command(
        Requests.of(caller, request),
        CaseCommands.officer(request.getActingOfficer()),
        Names.unit("unit", request.getUnit()),
        PetitionEnums.KIND.required("kind", request.getKind()),
        PetitionEnums.FORM.required("form", request.getForm()),
        Names.optional(request.getSourceId(), Function.identity()),
        Names.division("division", request.getDivision()),
        petitioner(request.getPetitioner()),
        request.getPetitionerCount() == 0 ? 1 : request.getPetitionerCount(),
        new Matter(request.getMatter()),
        request.getSubject(),
        request.getText(),
        Names.optional(request.getNewFacts(), Function.identity()),
        Nested.each("accused_units", request.getAccusedUnitsList(), Names::unit),
        Nested.each("accused_posts", request.getAccusedPostsList(), Names::post),
        Times.optional(request.hasReceiveTime(), "receive_time", request.getReceiveTime()));
  }

  private static PetitionerWords petitioner(PetitionerToRegister one) {
    return new PetitionerWords(
        one.getPetitionerId(),
        one.getPersonName(),
        one.getPhone(),
        one.getAddress(),
        one.getRepresentativesList());
  }

  static RoutePetition.Command route(Caller caller, RoutePetitionRequest request) {
    return new RoutePetition.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        Names.unit("unit", request.getUnit()),
        PetitionEnums.FORWARDING.required("forwarding", request.getForwarding()),
        request.getNote());
  }

  static ObjectToRouting.Command object(Caller caller, ObjectToRoutingRequest request) {
    return new ObjectToRouting.Command(
        OfficerMoves.of(caller, request, PetitionNames::read), request.getReason());
  }

  static DecideRoutingObjection.Command rule(Caller caller, DecideRoutingObjectionRequest request) {
    return new DecideRoutingObjection.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        request.getUpheld(),
        request.getReason());
  }

  static AcceptPetition.Command accept(Caller caller, AcceptPetitionRequest request) {
    return new AcceptPetition.Command(
        OfficerMoves.of(caller, request, PetitionNames::read), request.getNote());
  }

  static RefusePetition.Command refuse(Caller caller, RefusePetitionRequest request) {
    return new RefusePetition.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        PetitionEnums.CAUSE.required("cause", request.getCause()),
        request.getReason());
  }

  static DivertPetition.Command divert(Caller caller, DivertPetitionRequest request) {
    return new DivertPetition.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        PetitionEnums.ROUTE.required("route", request.getRoute()),
        request.getReason());
  }

  static AnswerPetition.Command answer(Caller caller, AnswerPetitionRequest request) {
    return new AnswerPetition.Command(
        OfficerMoves.of(caller, request, PetitionNames::read), request.getAnswer());
  }

  static WithdrawPetition.Command withdraw(Caller caller, WithdrawPetitionRequest request) {
    return new WithdrawPetition.Command(
        OfficerMoves.of(caller, request, PetitionNames::read), request.getReason());
  }

  static ErasePetitioner.Command erase(Caller caller, ErasePetitionerRequest request) {
    return new ErasePetitioner.Command(OfficerMoves.of(caller, request, PetitionNames::read));
  }

  static MarkBacklog.Command mark(Caller caller, MarkBacklogRequest request) {
    return new MarkBacklog.Command(
        OfficerMoves.of(caller, request, PetitionNames::read),
        Names.post("post", request.getPost()),
        Names.officer("leader", request.getLeader()),
        request.getReason());
  }

  static RecordBacklogProgress.Command record(Caller caller, RecordBacklogProgressRequest request) {
    return new RecordBacklogProgress.Command(
        OfficerMoves.of(caller, request, PetitionNames::read), request.getProgress());
  }

  static SolveBacklog.Command solve(Caller caller, SolveBacklogRequest request) {
    return new SolveBacklog.Command(
        OfficerMoves.of(caller, request, PetitionNames::read), request.getOutcome());
  }
}
