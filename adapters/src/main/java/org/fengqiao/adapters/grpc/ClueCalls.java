package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.AssignClue;
import org.fengqiao.application.rewards.ClueViews;
import org.fengqiao.application.rewards.DisposeClue;
import org.fengqiao.application.rewards.GradeClue;
import org.fengqiao.application.rewards.LinkClue;
import org.fengqiao.application.rewards.MarkDuplicateClue;
import org.fengqiao.application.rewards.VerifyClue;
import org.fengqiao.proto.rewards.v1.AssignClueRequest;
import org.fengqiao.proto.rewards.v1.AssignClueResponse;
import org.fengqiao.proto.rewards.v1.DisposeClueRequest;
import org.fengqiao.proto.rewards.v1.DisposeClueResponse;
import org.fengqiao.proto.rewards.v1.GradeClueRequest;
import org.fengqiao.proto.rewards.v1.GradeClueResponse;
import org.fengqiao.proto.rewards.v1.LinkClueRequest;
import org.fengqiao.proto.rewards.v1.LinkClueResponse;
import org.fengqiao.proto.rewards.v1.MarkDuplicateClueRequest;
import org.fengqiao.proto.rewards.v1.MarkDuplicateClueResponse;
import org.fengqiao.proto.rewards.v1.VerifyClueRequest;
import org.fengqiao.proto.rewards.v1.VerifyClueResponse;

/** Translates how clues are verified, and their risks removed. */
final class ClueCalls {
  private final ClueViews views;
  private final AssignClue assign;
  private final VerifyClue verify;
  private final MarkDuplicateClue markDuplicate;
  private final LinkClue link;
  private final DisposeClue dispose;
  private final GradeClue grade;

  @Inject
  ClueCalls(
      ClueViews views,
      AssignClue assign,
      VerifyClue verify,
      MarkDuplicateClue markDuplicate,
      LinkClue link,
      DisposeClue dispose,
      GradeClue grade) {
    this.views = views;
    this.assign = assign;
    this.verify = verify;
    this.markDuplicate = markDuplicate;
    this.link = link;
    this.dispose = dispose;
    this.grade = grade;
  }

  AssignClueResponse assign(Caller caller, AssignClueRequest request) {
    var made = assign.assign(caller, ClueCommands.assignClue(caller, request));
    return AssignClueResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  VerifyClueResponse verify(Caller caller, VerifyClueRequest request) {
    var made = verify.verify(caller, ClueCommands.verifyClue(caller, request));
    return VerifyClueResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  MarkDuplicateClueResponse markDuplicate(Caller caller, MarkDuplicateClueRequest request) {
    var made = markDuplicate.mark(caller, ClueCommands.markDuplicateClue(caller, request));
    return MarkDuplicateClueResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  LinkClueResponse link(Caller caller, LinkClueRequest request) {
    var made = link.link(caller, ClueCommands.linkClue(caller, request));
    return LinkClueResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  DisposeClueResponse dispose(Caller caller, DisposeClueRequest request) {
    var made = dispose.dispose(caller, ClueCommands.disposeClue(caller, request));
    return DisposeClueResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }

  GradeClueResponse grade(Caller caller, GradeClueRequest request) {
    var made = grade.grade(caller, ClueCommands.gradeClue(caller, request));
    return GradeClueResponse.newBuilder()
        .setClue(ClueProtos.toProto(views.of(made.resource())))
        .setRepeated(made.repeated())
        .build();
  }
}
