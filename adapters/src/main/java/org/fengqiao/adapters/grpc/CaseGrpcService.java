package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import com.google.protobuf.Message;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.application.cases.ReportCase;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.cases.v1.AssignPartRequest;
import org.fengqiao.proto.cases.v1.AssignPartResponse;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.CloseCaseResponse;
import org.fengqiao.proto.cases.v1.CorrectCaseRequest;
import org.fengqiao.proto.cases.v1.CorrectCaseResponse;
import org.fengqiao.proto.cases.v1.DecideObjectionRequest;
import org.fengqiao.proto.cases.v1.DecideObjectionResponse;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.DispatchCaseResponse;
import org.fengqiao.proto.cases.v1.DropPartRequest;
import org.fengqiao.proto.cases.v1.DropPartResponse;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseResponse;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.ExplainClocksResponse;
import org.fengqiao.proto.cases.v1.ExtendClockRequest;
import org.fengqiao.proto.cases.v1.ExtendClockResponse;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.HandInPartRequest;
import org.fengqiao.proto.cases.v1.HandInPartResponse;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListCasesResponse;
import org.fengqiao.proto.cases.v1.ListDuplicatesRequest;
import org.fengqiao.proto.cases.v1.ListDuplicatesResponse;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.ListTraceResponse;
import org.fengqiao.proto.cases.v1.MergeCaseRequest;
import org.fengqiao.proto.cases.v1.MergeCaseResponse;
import org.fengqiao.proto.cases.v1.ObjectToCaseRequest;
import org.fengqiao.proto.cases.v1.ObjectToCaseResponse;
import org.fengqiao.proto.cases.v1.RecordCallbackRequest;
import org.fengqiao.proto.cases.v1.RecordCallbackResponse;
import org.fengqiao.proto.cases.v1.RecordContactRequest;
import org.fengqiao.proto.cases.v1.RecordContactResponse;
import org.fengqiao.proto.cases.v1.RecordProgressRequest;
import org.fengqiao.proto.cases.v1.RecordProgressResponse;
import org.fengqiao.proto.cases.v1.RedirectCaseRequest;
import org.fengqiao.proto.cases.v1.RedirectCaseResponse;
import org.fengqiao.proto.cases.v1.RejectCaseRequest;
import org.fengqiao.proto.cases.v1.RejectCaseResponse;
import org.fengqiao.proto.cases.v1.ReopenCaseRequest;
import org.fengqiao.proto.cases.v1.ReopenCaseResponse;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseResponse;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.ResolveCaseResponse;
import org.fengqiao.proto.cases.v1.ResumeCaseRequest;
import org.fengqiao.proto.cases.v1.ResumeCaseResponse;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;
import org.fengqiao.proto.cases.v1.SignForCaseResponse;
import org.fengqiao.proto.cases.v1.SubmitCaseRequest;
import org.fengqiao.proto.cases.v1.SubmitCaseResponse;
import org.fengqiao.proto.cases.v1.SuspendCaseRequest;
import org.fengqiao.proto.cases.v1.SuspendCaseResponse;
import org.fengqiao.proto.cases.v1.TransferCaseRequest;
import org.fengqiao.proto.cases.v1.TransferCaseResponse;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;
import org.fengqiao.proto.cases.v1.TriageCaseResponse;
import org.fengqiao.proto.cases.v1.UnmergeCaseRequest;
import org.fengqiao.proto.cases.v1.UnmergeCaseResponse;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;
import org.fengqiao.proto.cases.v1.WithdrawCaseRequest;
import org.fengqiao.proto.cases.v1.WithdrawCaseResponse;

/** Serves {@code fengqiao.cases.v1.CaseService}. */
public final class CaseGrpcService extends CaseServiceGrpc.CaseServiceImplBase {
  private final ReportCase report;
  private final CaseMoveCalls moves;
  private final CaseMergeCalls merges;
  private final CaseReadCalls reads;
  private final CaseWatch watch;
  private final Stopping stopping;

  @Inject
  CaseGrpcService(
      ReportCase report,
      CaseMoveCalls moves,
      CaseMergeCalls merges,
      CaseReadCalls reads,
      CaseWatch watch,
      Stopping stopping) {
    this.report = report;
    this.moves = moves;
    this.merges = merges;
    this.reads = reads;
    this.watch = watch;
    this.stopping = stopping;
  }

  @Override
  public void reportCase(ReportCaseRequest request, StreamObserver<ReportCaseResponse> out) {
    respond(out, () -> report(caller(), request));
  }

  @Override
  public StreamObserver<ReportCasesRequest> reportCases(StreamObserver<ReportCasesResponse> out) {
    return new ItemStream<>(
        (ServerCallStreamObserver<ReportCasesResponse>) out,
        CallContext.session()::callerNow,
        new ReportItems(this::report),
        stopping);
  }

  @Override
  public void getCase(GetCaseRequest request, StreamObserver<Case> out) {
    respond(out, () -> reads.get(caller(), request));
  }

  @Override
  public void listCases(ListCasesRequest request, StreamObserver<ListCasesResponse> out) {
    respond(out, () -> reads.list(caller(), request));
  }

  @Override
  public void triageCase(TriageCaseRequest request, StreamObserver<TriageCaseResponse> out) {
    move(request, out, TriageCaseResponse.getDefaultInstance());
  }

  @Override
  public void dispatchCase(DispatchCaseRequest request, StreamObserver<DispatchCaseResponse> out) {
    move(request, out, DispatchCaseResponse.getDefaultInstance());
  }

  @Override
  public void signForCase(SignForCaseRequest request, StreamObserver<SignForCaseResponse> out) {
    move(request, out, SignForCaseResponse.getDefaultInstance());
  }

  @Override
  public void recordContact(
      RecordContactRequest request, StreamObserver<RecordContactResponse> out) {
    move(request, out, RecordContactResponse.getDefaultInstance());
  }

  @Override
  public void submitCase(SubmitCaseRequest request, StreamObserver<SubmitCaseResponse> out) {
    move(request, out, SubmitCaseResponse.getDefaultInstance());
  }

  @Override
  public void recordProgress(
      RecordProgressRequest request, StreamObserver<RecordProgressResponse> out) {
    move(request, out, RecordProgressResponse.getDefaultInstance());
  }

  @Override
  public void objectToCase(ObjectToCaseRequest request, StreamObserver<ObjectToCaseResponse> out) {
    move(request, out, ObjectToCaseResponse.getDefaultInstance());
  }

  @Override
  public void decideObjection(
      DecideObjectionRequest request, StreamObserver<DecideObjectionResponse> out) {
    move(request, out, DecideObjectionResponse.getDefaultInstance());
  }

  @Override
  public void assignPart(AssignPartRequest request, StreamObserver<AssignPartResponse> out) {
    move(request, out, AssignPartResponse.getDefaultInstance());
  }

  @Override
  public void handInPart(HandInPartRequest request, StreamObserver<HandInPartResponse> out) {
    move(request, out, HandInPartResponse.getDefaultInstance());
  }

  @Override
  public void dropPart(DropPartRequest request, StreamObserver<DropPartResponse> out) {
    move(request, out, DropPartResponse.getDefaultInstance());
  }

  @Override
  public void suspendCase(SuspendCaseRequest request, StreamObserver<SuspendCaseResponse> out) {
    move(request, out, SuspendCaseResponse.getDefaultInstance());
  }

  @Override
  public void resumeCase(ResumeCaseRequest request, StreamObserver<ResumeCaseResponse> out) {
    move(request, out, ResumeCaseResponse.getDefaultInstance());
  }

  @Override
  public void extendClock(ExtendClockRequest request, StreamObserver<ExtendClockResponse> out) {
    move(request, out, ExtendClockResponse.getDefaultInstance());
  }

  @Override
  public void resolveCase(ResolveCaseRequest request, StreamObserver<ResolveCaseResponse> out) {
    move(request, out, ResolveCaseResponse.getDefaultInstance());
  }

  @Override
  public void closeCase(CloseCaseRequest request, StreamObserver<CloseCaseResponse> out) {
    move(request, out, CloseCaseResponse.getDefaultInstance());
  }

  @Override
  public void recordCallback(
      RecordCallbackRequest request, StreamObserver<RecordCallbackResponse> out) {
    move(request, out, RecordCallbackResponse.getDefaultInstance());
  }

  @Override
  public void reopenCase(ReopenCaseRequest request, StreamObserver<ReopenCaseResponse> out) {
    move(request, out, ReopenCaseResponse.getDefaultInstance());
  }

  @Override
  public void withdrawCase(WithdrawCaseRequest request, StreamObserver<WithdrawCaseResponse> out) {
    move(request, out, WithdrawCaseResponse.getDefaultInstance());
  }

  @Override
  public void rejectCase(RejectCaseRequest request, StreamObserver<RejectCaseResponse> out) {
    move(request, out, RejectCaseResponse.getDefaultInstance());
  }

  @Override
  public void redirectCase(RedirectCaseRequest request, StreamObserver<RedirectCaseResponse> out) {
    move(request, out, RedirectCaseResponse.getDefaultInstance());
  }

  @Override
  public void correctCase(CorrectCaseRequest request, StreamObserver<CorrectCaseResponse> out) {
    move(request, out, CorrectCaseResponse.getDefaultInstance());
  }

  @Override
  public void transferCase(TransferCaseRequest request, StreamObserver<TransferCaseResponse> out) {
    move(request, out, TransferCaseResponse.getDefaultInstance());
  }

  @Override
  public void listDuplicates(
      ListDuplicatesRequest request, StreamObserver<ListDuplicatesResponse> out) {
    respond(out, () -> merges.duplicates(caller(), request));
  }

  @Override
  public void mergeCase(MergeCaseRequest request, StreamObserver<MergeCaseResponse> out) {
    respond(out, () -> merges.merge(caller(), request));
  }

  @Override
  public void unmergeCase(UnmergeCaseRequest request, StreamObserver<UnmergeCaseResponse> out) {
    respond(out, () -> merges.unmerge(caller(), request));
  }

  @Override
  public void listTrace(ListTraceRequest request, StreamObserver<ListTraceResponse> out) {
    respond(out, () -> reads.trace(caller(), request));
  }

  @Override
  public void watchCases(WatchCasesRequest request, StreamObserver<WatchCasesResponse> out) {
    var outflow = new Outflow<>((ServerCallStreamObserver<WatchCasesResponse>) out);
    outflow.run(() -> watch.watch(request, outflow));
  }

  @Override
  public void explainClocks(
      ExplainClocksRequest request, StreamObserver<ExplainClocksResponse> out) {
    respond(out, () -> reads.explain(caller(), request));
  }

  @Override
  public void explainCase(ExplainCaseRequest request, StreamObserver<ExplainCaseResponse> out) {
    respond(out, () -> reads.explain(caller(), request));
  }

  private ReportCaseResponse report(Caller caller, ReportCaseRequest request) {
    return moves.answer(
        caller,
        report.report(caller, CaseCommands.report(caller, request)),
        ReportCaseResponse.getDefaultInstance());
  }

  private <R extends Message> void move(Message request, StreamObserver<R> out, R response) {
    respond(out, () -> moves.move(caller(), request, response));
  }
}
