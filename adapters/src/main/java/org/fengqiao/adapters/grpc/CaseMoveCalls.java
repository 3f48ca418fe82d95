package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import jakarta.inject.Inject;
import org.fengqiao.application.cases.AssignPart;
import org.fengqiao.application.cases.CaseViews;
import org.fengqiao.application.cases.CloseCase;
import org.fengqiao.application.cases.CorrectCase;
import org.fengqiao.application.cases.DecideObjection;
import org.fengqiao.application.cases.DispatchCase;
import org.fengqiao.application.cases.DropPart;
import org.fengqiao.application.cases.ExtendClock;
import org.fengqiao.application.cases.HandInPart;
import org.fengqiao.application.cases.ObjectToCase;
import org.fengqiao.application.cases.RecordCallback;
import org.fengqiao.application.cases.RecordContact;
import org.fengqiao.application.cases.RecordProgress;
import org.fengqiao.application.cases.RedirectCase;
import org.fengqiao.application.cases.RejectCase;
import org.fengqiao.application.cases.ReopenCase;
import org.fengqiao.application.cases.ResolveCase;
import org.fengqiao.application.cases.ResumeCase;
import org.fengqiao.application.cases.SignForCase;
import org.fengqiao.application.cases.SubmitCase;
import org.fengqiao.application.cases.SuspendCase;
import org.fengqiao.application.cases.TransferCase;
import org.fengqiao.application.cases.TriageCase;
import org.fengqiao.application.cases.WithdrawCase;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.proto.cases.v1.AssignPartRequest;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.CorrectCaseRequest;
import org.fengqiao.proto.cases.v1.DecideObjectionRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.DropPartRequest;
import org.fengqiao.proto.cases.v1.ExtendClockRequest;
import org.fengqiao.proto.cases.v1.HandInPartRequest;
import org.fengqiao.proto.cases.v1.ObjectToCaseRequest;
import org.fengqiao.proto.cases.v1.RecordCallbackRequest;
import org.fengqiao.proto.cases.v1.RecordContactRequest;
import org.fengqiao.proto.cases.v1.RecordProgressRequest;
import org.fengqiao.proto.cases.v1.RedirectCaseRequest;
import org.fengqiao.proto.cases.v1.RejectCaseRequest;
import org.fengqiao.proto.cases.v1.ReopenCaseRequest;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.ResumeCaseRequest;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;
import org.fengqiao.proto.cases.v1.SubmitCaseRequest;
import org.fengqiao.proto.cases.v1.SuspendCaseRequest;
import org.fengqiao.proto.cases.v1.TransferCaseRequest;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.fengqiao.proto.cases.v1.WithdrawCaseRequest;

/** Translates the moves of a case, all but the report. */
final class CaseMoveCalls {
  private final CaseViews views;
  private final TriageCase triage;
  private final DispatchCase dispatch;
  private final SignForCase signFor;
  private final RecordContact contact;
  private final SubmitCase submit;
  private final RecordProgress progress;
  private final ObjectToCase object;
  private final DecideObjection decideObjection;
  private final AssignPart assignPart;
  private final HandInPart handInPart;
  private final DropPart dropPart;
  private final CorrectCase correct;
  private final SuspendCase suspend;
  private final ResumeCase resume;
  private final ExtendClock extend;
  private final ResolveCase resolve;
  private final CloseCase close;
  private final RecordCallback callback;
  private final ReopenCase reopen;
  private final WithdrawCase withdraw;
  private final RejectCase reject;
  private final RedirectCase redirect;
  private final TransferCase transfer;

  @Inject
  CaseMoveCalls(
      CaseViews views,
      TriageCase triage,
      DispatchCase dispatch,
      SignForCase signFor,
      RecordContact contact,
      SubmitCase submit,
      RecordProgress progress,
      ObjectToCase object,
      DecideObjection decideObjection,
      AssignPart assignPart,
      HandInPart handInPart,
      DropPart dropPart,
      CorrectCase correct,
      SuspendCase suspend,
      ResumeCase resume,
      ExtendClock extend,
      ResolveCase resolve,
      CloseCase close,
      RecordCallback callback,
      ReopenCase reopen,
      WithdrawCase withdraw,
      RejectCase reject,
      RedirectCase redirect,
      TransferCase transfer) {
    this.views = views;
    this.triage = triage;
    this.dispatch = dispatch;
    this.signFor = signFor;
    this.contact = contact;
    this.submit = submit;
    this.progress = progress;
    this.object = object;
    this.decideObjection = decideObjection;
    this.assignPart = assignPart;
    this.handInPart = handInPart;
    this.dropPart = dropPart;
    this.correct = correct;
    this.suspend = suspend;
    this.resume = resume;
    this.extend = extend;
    this.resolve = resolve;
    this.close = close;
    this.callback = callback;
    this.reopen = reopen;
    this.withdraw = withdraw;
    this.reject = reject;
    this.redirect = redirect;
    this.transfer = transfer;
  }

  /**
   * Makes the move that the type of {@code request} names.
   *
   * @param empty of the rpc's response
   * @throws org.fengqiao.domain.Refusal what its use case refuses
   */
  <R extends Message> R move(Caller caller, Message request, R empty) {
    return answer(caller, move(caller, request), empty);
  }

  /**
   * The response that shows {@code answer} to {@code caller}: those of all moves have the same two
   * fields.
   *
   * @param empty of the rpc's response
   */
  @SuppressWarnings("unchecked") // a builder builds what it was made from
  <R extends Message> R answer(Caller caller, Answer<Case> answer, R empty) {
    var type = empty.getDescriptorForType();
    var shown = CaseProtos.toProto(views.of(caller, answer));
    return (R)
        empty
            .newBuilderForType()
            .setField(type.findFieldByName("case"), shown)
            .setField(type.findFieldByName("repeated"), answer.repeated())
            .build();
  }

  private Answer<Case> move(Caller caller, Message request) {
    return switch (request) {
      case TriageCaseRequest r -> triage.triage(caller, CaseCommands.triage(caller, r));
      case DispatchCaseRequest r -> dispatch.dispatch(caller, CaseCommands.dispatch(caller, r));
      case SubmitCaseRequest r -> submit.submit(caller, CaseCommands.submit(caller, r));
      case ResolveCaseRequest r -> resolve.resolve(caller, CaseCommands.resolve(caller, r));
      case RedirectCaseRequest r -> redirect.redirect(caller, CaseCommands.redirect(caller, r));
      case TransferCaseRequest r -> transfer.transfer(caller, CaseCommands.transfer(caller, r));
      case SignForCaseRequest r ->
          signFor.signFor(
              caller,
              new SignForCase.Command(
                  CaseCommands.on(caller, r, r.getName(), r.getEtag()),
                  CaseCommands.officer(r.getActingOfficer())));
      case RecordContactRequest r ->
          contact.record(
              caller,
              new RecordContact.Command(
                  CaseCommands.on(caller, r, r.getName(), r.getEtag()),
                  CaseCommands.officer(r.getActingOfficer()),
                  r.getReached(),
                  r.getNote()));
      case ObjectToCaseRequest r ->
          object.object(
              caller,
              new ObjectToCase.Command(
                  CaseCommands.on(caller, r, r.getName(), r.getEtag()),
                  CaseCommands.officer(r.getActingOfficer()),
                  r.getReason()));
      case DecideObjectionRequest r ->
          decideObjection.decide(caller, HandlingCommands.decideObjection(caller, r));
      case AssignPartRequest r -> assignPart.assign(caller, HandlingCommands.assignPart(caller, r));
      case HandInPartRequest r -> handInPart.handIn(caller, HandlingCommands.handInPart(caller, r));
      case DropPartRequest r -> dropPart.drop(caller, HandlingCommands.dropPart(caller, r));
      case CorrectCaseRequest r -> correct.correct(caller, HandlingCommands.correct(caller, r));
      case SuspendCaseRequest r -> suspend.suspend(caller, HandlingCommands.suspend(caller, r));
      case ExtendClockRequest r -> extend.extend(caller, HandlingCommands.extend(caller, r));
      case ResumeCaseRequest r ->
          resume.resume(
              caller,
              new ResumeCase.Command(
                  CaseCommands.on(caller, r, r.getName(), r.getEtag()),
                  CaseCommands.officer(r.getActingOfficer()),
                  r.getNote()));
      case RecordProgressRequest r ->
          progress.record(
              caller,
              new RecordProgress.Command(
                  CaseCommands.on(caller, r, r.getName(), r.getEtag()),
                  CaseCommands.officer(r.getActingOfficer()),
                  r.getText()));
      case CloseCaseRequest r ->
          close.close(
              caller,
              new CloseCase.Command(
                  CaseCommands.on(caller, r, r.getName(), r.getEtag()),
                  CaseCommands.optionalOfficer(r.getActingOfficer()),
                  r.getNote()));
      case RecordCallbackRequest r -> callback.record(caller, HandlingCommands.callback(caller, r));
      case ReopenCaseRequest r -> reopen.reopen(caller, HandlingCommands.reopen(caller, r));
      case WithdrawCaseRequest r ->
          withdraw.withdraw(
              caller,
              new WithdrawCase.Command(
                  CaseCommands.on(caller, r, r.getName(), r.getEtag()),
                  CaseCommands.optionalOfficer(r.getActingOfficer()),
                  r.getReason()));
      case RejectCaseRequest r ->
          reject.reject(
              caller,
              new RejectCase.Command(
                  CaseCommands.on(caller, r, r.getName(), r.getEtag()),
                  CaseCommands.optionalOfficer(r.getActingOfficer()),
                  r.getReason()));
      default -> throw new IllegalArgumentException("no move: " + request.getClass());
    };
  }
}
