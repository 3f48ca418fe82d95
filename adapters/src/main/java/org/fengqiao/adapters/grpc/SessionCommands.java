package org.fengqiao.adapters.grpc;

import java.util.stream.IntStream;
import org.fengqiao.application.cases.sessions.CloseSession;
import org.fengqiao.application.cases.sessions.ConveneSession;
import org.fengqiao.application.cases.sessions.HandInTask;
import org.fengqiao.application.cases.sessions.RaiseSession;
import org.fengqiao.application.cases.sessions.RecordSession;
import org.fengqiao.application.cases.sessions.ResolveSession;
import org.fengqiao.application.cases.sessions.ReturnTask;
import org.fengqiao.application.cases.sessions.WithdrawSession;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.proto.cases.v1.CloseSessionRequest;
import org.fengqiao.proto.cases.v1.ConveneSessionRequest;
import org.fengqiao.proto.cases.v1.HandInTaskRequest;
import org.fengqiao.proto.cases.v1.RaiseSessionRequest;
import org.fengqiao.proto.cases.v1.RecordSessionRequest;
import org.fengqiao.proto.cases.v1.ResolveSessionRequest;
import org.fengqiao.proto.cases.v1.ReturnTaskRequest;
import org.fengqiao.proto.cases.v1.TaskToGive;
import org.fengqiao.proto.cases.v1.WithdrawSessionRequest;

/** Reads the requests that change joint sessions. Every refusal is INVALID_FIELD. */
final class SessionCommands {
  private SessionCommands() {}

  static ConveneSession.Command convene(Caller caller, ConveneSessionRequest request) {
    return new ConveneSession.Command(
        Requests.of(caller, request),
        CaseCommands.officer(request.getActingOfficer()),
        GridEnums.LEVEL.required("level", request.getLevel()),
        Nested.each("cases", request.getCasesList(), Names::caseId),
        Spots.optional("patch", request.getPatch()),
        SessionProtos.GROUNDS.required("grounds", request.getGrounds()),
        request.getReason(),
        Nested.each("units", request.getUnitsList(), Names::unit),
        request.getAgendaList(),
        SessionProtos.MEANS.required("means", request.getMeans()),
        request.getPlace(),
        Times.toInstant("planned_time", request.getPlannedTime()));
  }

  static RecordSession.Command record(Caller caller, RecordSessionRequest request) {
    return new RecordSession.Command(
        OfficerMoves.of(caller, request, SessionNames::read),
        Times.toInstant("held_time", request.getHeldTime()),
        Nested.each("present_units", request.getPresentUnitsList(), Names::unit),
        request.getMinutes());
  }

  static ResolveSession.Command resolve(Caller caller, ResolveSessionRequest request) {
    var tasks = request.getTasksList();
    return new ResolveSession.Command(
        OfficerMoves.of(caller, request, SessionNames::read),
        request.getResolution(),
        IntStream.range(0, tasks.size())
            .mapToObj(i -> Nested.in("tasks[" + i + "]", tasks.get(i), () -> errand(tasks.get(i))))
            .toList());
  }

  private static ResolveSession.Errand errand(TaskToGive task) {
    return new ResolveSession.Errand(
        Names.unit("unit", task.getUnit()),
        task.getTask(),
        Names.optional(task.getBudget(), Budget::parse));
  }

  static HandInTask.Command handIn(Caller caller, HandInTaskRequest request) {
    return new HandInTask.Command(
        OfficerMoves.of(caller, request, SessionNames::read),
        request.getTask(),
        request.getText(),
        CaseCommands.attachments("evidence", request.getEvidenceList()));
  }

  static ReturnTask.Command giveBack(Caller caller, ReturnTaskRequest request) {
    return new ReturnTask.Command(
        OfficerMoves.of(caller, request, SessionNames::read),
        request.getTask(),
        request.getReason());
  }

  static CloseSession.Command close(Caller caller, CloseSessionRequest request) {
    return new CloseSession.Command(
        OfficerMoves.of(caller, request, SessionNames::read), request.getOutcome());
  }

  static RaiseSession.Command raise(Caller caller, RaiseSessionRequest request) {
    return new RaiseSession.Command(
        OfficerMoves.of(caller, request, SessionNames::read),
        request.getReason(),
        Nested.each("units", request.getUnitsList(), Names::unit),
        SessionProtos.MEANS.required("means", request.getMeans()),
        request.getPlace(),
        Times.toInstant("planned_time", request.getPlannedTime()));
  }

  static WithdrawSession.Command withdraw(Caller caller, WithdrawSessionRequest request) {
    return new WithdrawSession.Command(
        OfficerMoves.of(caller, request, SessionNames::read), request.getReason());
  }
}
