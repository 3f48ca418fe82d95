package org.fengqiao.adapters.grpc;

import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.TraceView;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.Part;
import org.fengqiao.proto.cases.v1.CasePart;
import org.fengqiao.proto.cases.v1.CasePartState;
import org.fengqiao.proto.cases.v1.PartAssigned;
import org.fengqiao.proto.cases.v1.PartHandedIn;

/** Shows what co-handling units do of a case, as the contract has it. */
final class PartProtos {
  private PartProtos() {}

  static CasePart part(Part part, CaseView view) {
    var proto =
        CasePart.newBuilder()
            .setNumber(part.number())
            .setUnit(Names.of(part.unit()))
            .setAssignTime(Times.toProto(part.assignTime()));
    part.to().post().ifPresent(post -> proto.setPost(Names.of(post)));
    var task = Shows.note(view.shown(part.task()));
    proto.setTask(task.getText()).setTaskState(task.getContentState());
    switch (part.progress()) {
      case Part.Progress.Open _ -> proto.setState(CasePartState.CASE_PART_STATE_OPEN);
      case Part.Progress.Dropped(var time) ->
          proto.setState(CasePartState.CASE_PART_STATE_DROPPED).setDoneTime(Times.toProto(time));
      case Part.Progress.In(var officer, var words, var time) ->
          proto
              .setState(CasePartState.CASE_PART_STATE_IN)
              .setOfficer(Names.of(officer))
              .setDoneTime(Times.toProto(time))
              .setContentState(
                  Shows.show(
                      view.shown(words),
                      content ->
                          proto
                              .setText(Shows.field(content, CaseWords.TEXT))
                              .addAllEvidence(Shows.attachments(content, CaseWords.EVIDENCE))));
    }
    return proto.build();
  }

  static PartAssigned assigned(CaseFact.PartAssigned f) {
    var proto =
        PartAssigned.newBuilder()
            .setPart(f.part().number())
            .setUnit(Names.of(f.part().unit()))
            .addAllHolders(f.holders().stream().map(Names::of).toList());
    f.part().to().post().ifPresent(post -> proto.setPost(Names.of(post)));
    return proto.build();
  }

  static PartHandedIn handedIn(CaseFact.PartHandedIn f, TraceView view) {
    var proto = PartHandedIn.newBuilder().setPart(f.part());
    var words = proto.getTextBuilder();
    words.setContentState(
        Shows.show(
            view.shown(f.words()),
            content -> {
              words.setText(Shows.field(content, CaseWords.TEXT));
              proto.addAllEvidence(Shows.attachments(content, CaseWords.EVIDENCE));
            }));
    return proto.build();
  }
}
