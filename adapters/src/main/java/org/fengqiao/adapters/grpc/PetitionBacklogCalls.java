package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.petitions.ErasePetitioner;
import org.fengqiao.application.petitions.MarkBacklog;
import org.fengqiao.application.petitions.PetitionViews;
import org.fengqiao.application.petitions.RecordBacklogProgress;
import org.fengqiao.application.petitions.SolveBacklog;
import org.fengqiao.proto.petitions.v1.ErasePetitionerRequest;
import org.fengqiao.proto.petitions.v1.ErasePetitionerResponse;
import org.fengqiao.proto.petitions.v1.MarkBacklogRequest;
import org.fengqiao.proto.petitions.v1.MarkBacklogResponse;
import org.fengqiao.proto.petitions.v1.RecordBacklogProgressRequest;
import org.fengqiao.proto.petitions.v1.RecordBacklogProgressResponse;
import org.fengqiao.proto.petitions.v1.SolveBacklogRequest;
import org.fengqiao.proto.petitions.v1.SolveBacklogResponse;

/** Translates what is done about backlog cases, and that a petitioner is forgotten. */
final class PetitionBacklogCalls {
  private final PetitionViews views;
  private final ErasePetitioner erase;
  private final MarkBacklog mark;
  private final RecordBacklogProgress record;
  private final SolveBacklog solve;

  @Inject
  PetitionBacklogCalls(
      PetitionViews views,
      ErasePetitioner erase,
      MarkBacklog mark,
      RecordBacklogProgress record,
      SolveBacklog solve) {
    this.views = views;
    this.erase = erase;
    this.mark = mark;
    this.record = record;
    this.solve = solve;
  }

  ErasePetitionerResponse erase(Caller caller, ErasePetitionerRequest request) {
    var made = erase.erase(caller, PetitionCommands.erase(caller, request));
    return ErasePetitionerResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  MarkBacklogResponse mark(Caller caller, MarkBacklogRequest request) {
    var made = mark.mark(caller, PetitionCommands.mark(caller, request));
    return MarkBacklogResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  RecordBacklogProgressResponse record(Caller caller, RecordBacklogProgressRequest request) {
    var made = record.record(caller, PetitionCommands.record(caller, request));
    return RecordBacklogProgressResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  SolveBacklogResponse solve(Caller caller, SolveBacklogRequest request) {
    var made = solve.solve(caller, PetitionCommands.solve(caller, request));
    return SolveBacklogResponse.newBuilder()
        .setPetition(PetitionProtos.toProto(views.of(caller, made.resource())))
        .setRepeated(made.repeated())
        .build();
  }
}
