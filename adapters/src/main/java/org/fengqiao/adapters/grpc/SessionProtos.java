package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.function.BiConsumer;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.sessions.SessionTexts;
import org.fengqiao.application.cases.sessions.SessionView;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionGrounds;
import org.fengqiao.domain.cases.sessions.SessionHolding;
import org.fengqiao.domain.cases.sessions.SessionMeans;
import org.fengqiao.domain.cases.sessions.SessionStatus;
import org.fengqiao.domain.cases.sessions.SessionTask;
import org.fengqiao.domain.cases.sessions.SessionTaskStatus;
import org.fengqiao.domain.cases.sessions.TaskReport;
import org.fengqiao.domain.cases.sessions.TaskReturn;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.SessionAgenda;
import org.fengqiao.proto.cases.v1.SessionState;
import org.fengqiao.proto.cases.v1.SessionTaskState;
import org.fengqiao.proto.cases.v1.SessionUnit;
import org.fengqiao.proto.cases.v1.Words;

/** Shows joint sessions as the contract has them. */
final class SessionProtos {
  static final EnumNames<SessionStatus, SessionState> STATE =
      EnumNames.of(SessionStatus.class, SessionState.class, "SESSION_STATE");
  static final EnumNames<SessionGrounds, org.fengqiao.proto.cases.v1.SessionGrounds> GROUNDS =
      EnumNames.of(
          SessionGrounds.class,
          org.fengqiao.proto.cases.v1.SessionGrounds.class,
          "SESSION_GROUNDS");
  static final EnumNames<SessionMeans, org.fengqiao.proto.cases.v1.SessionMeans> MEANS =
      EnumNames.of(
          SessionMeans.class, org.fengqiao.proto.cases.v1.SessionMeans.class, "SESSION_MEANS");
  private static final EnumNames<SessionTaskStatus, SessionTaskState> TASK_STATE =
      EnumNames.of(SessionTaskStatus.class, SessionTaskState.class, "SESSION_TASK_STATE");

  private final SessionView view;
  private final JointSession s;

  private SessionProtos(SessionView view) {
    this.view = view;
    this.s = view.subject();
  }

  /** Without how the due times came about. */
  static Session toProto(SessionView view) {
    return new SessionProtos(view).session((_, _) -> {}).build();
  }

  /** With how the due times came about, in that language. */
  static Session explained(SessionView view, Language language) {
    return new SessionProtos(view)
        .session((task, face) -> task.setClock(ClockProtos.of(face, language)))
        .setClock(ClockProtos.of(view.face(), language))
        .build();
  }

  private Session.Builder session(
      BiConsumer<org.fengqiao.proto.cases.v1.SessionTask.Builder, ClockFace> explaining) {
    var convener = s.convener();
    var proto =
        Session.newBuilder()
            .setName(s.id().name())
            .setLevel(GridEnums.LEVEL.toProto(convener.level()))
            .setPatch(Spots.toProto(s.patch()))
            .setUnit(Names.of(convener.unit()))
            .setPost(Names.of(convener.post()))
            .setOfficer(Names.of(convener.officer()))
            .setPartner(Names.of(convener.partner()))
            .setPackVersion(ClockProtos.pack(s.spec()))
            .addAllCases(s.cases().stream().map(Names::of).toList())
            .setGrounds(GROUNDS.toProto(s.grounds()))
            .setReason(note(s.reason()))
            .setAgenda(agenda())
            .setMeans(MEANS.toProto(s.plan().means()))
            .setPlace(note(s.plan().place()))
            .setPlannedTime(Times.toProto(s.plan().time()))
            .setState(STATE.toProto(s.status()))
            .setEtag(view.loaded().version().etag())
            .setConveneTime(Times.toProto(s.time()))
            .setProvisional(view.face().isProvisional());
    s.raisedFrom().ifPresent(id -> proto.setRaisedFrom(id.name()));
    view.face().due().ifPresent(due -> proto.setHoldDueTime(Times.toProto(due)));
    units(proto);
    wentOn(proto);
    for (int i = 0; i < s.tasks().size(); i++) {
      var face = view.tasks().get(i);
      var task = task(s.tasks().get(i), face);
      explaining.accept(task, face);
      proto.addTasks(task);
    }
    return proto;
  }

  private void units(Session.Builder proto) {
    var present = s.state().held().map(SessionHolding::present).orElse(List.of());
    s.units().stream()
        .map(unit ->
            SessionUnit.newBuilder().setUnit(Names.of(unit)).setPresent(present.contains(unit)))
        .forEach(proto::addUnits);
  }

  private void wentOn(Session.Builder proto) {
    var state = s.state();
    state
        .held()
        .ifPresent(
            held -> proto.setHeldTime(Times.toProto(held.time())).setMinutes(note(held.minutes())));
    state.resolved().ifPresent(said -> proto.setResolution(note(said.words())));
    state
        .ended()
        .ifPresent(
            end -> proto.setOutcome(note(end.words())).setEndTime(Times.toProto(end.time())));
    state.raisedTo().ifPresent(id -> proto.setRaisedTo(id.name()));
  }

  private SessionAgenda agenda() {
    var proto = SessionAgenda.newBuilder();
    proto.setContentState(
        Shows.show(
            view.shown(s.plan().agenda()),
            content -> proto.addAllItems(SessionTexts.itemsIn(content))));
    return proto.build();
  }

  private org.fengqiao.proto.cases.v1.SessionTask.Builder task(SessionTask task, ClockFace face) {
    var proto =
        org.fengqiao.proto.cases.v1.SessionTask.newBuilder()
            .setNumber(task.number())
            .setUnit(Names.of(task.unit()))
            .setTask(note(task.words()))
            .setState(TASK_STATE.toProto(task.status()))
            .setProvisional(face.isProvisional())
            .setBudget(task.clock().budget().text());
    face.due().ifPresent(due -> proto.setDueTime(Times.toProto(due)));
    task.report().ifPresent(report -> proto.setReport(report(report)));
    task.returns().forEach(one -> proto.addReturns(given(one)));
    return proto;
  }

  private org.fengqiao.proto.cases.v1.TaskReport report(TaskReport report) {
    var proto =
        org.fengqiao.proto.cases.v1.TaskReport.newBuilder()
            .setOfficer(Names.of(report.officer()))
            .setHandInTime(Times.toProto(report.time()))
            .setLate(report.late());
    proto.setContentState(
        Shows.show(
            view.shown(report.words()),
            content ->
                proto
                    .setText(Shows.field(content, CaseWords.TEXT))
                    .addAllEvidence(Shows.attachments(content, CaseWords.EVIDENCE))));
    return proto.build();
  }

  private org.fengqiao.proto.cases.v1.TaskReturn given(TaskReturn one) {
    return org.fengqiao.proto.cases.v1.TaskReturn.newBuilder()
        .setReport(report(one.report()))
        .setOfficer(Names.of(one.officer()))
        .setReason(note(one.reason()))
        .setReturnTime(Times.toProto(one.time()))
        .build();
  }

  private Words note(ContentRef words) {
    return Shows.note(view.shown(words));
  }
}
