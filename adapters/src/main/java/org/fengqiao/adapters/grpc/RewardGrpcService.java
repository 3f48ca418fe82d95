package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.rewards.v1.ApproveRewardRequest;
import org.fengqiao.proto.rewards.v1.ApproveRewardResponse;
import org.fengqiao.proto.rewards.v1.AssignClueRequest;
import org.fengqiao.proto.rewards.v1.AssignClueResponse;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.ClaimRewardResponse;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.DeclineRewardRequest;
import org.fengqiao.proto.rewards.v1.DeclineRewardResponse;
import org.fengqiao.proto.rewards.v1.DisposeClueRequest;
import org.fengqiao.proto.rewards.v1.DisposeClueResponse;
import org.fengqiao.proto.rewards.v1.ExtendClaimRequest;
import org.fengqiao.proto.rewards.v1.ExtendClaimResponse;
import org.fengqiao.proto.rewards.v1.FollowClueRequest;
import org.fengqiao.proto.rewards.v1.FollowClueResponse;
import org.fengqiao.proto.rewards.v1.GetClueRequest;
import org.fengqiao.proto.rewards.v1.GradeClueRequest;
import org.fengqiao.proto.rewards.v1.GradeClueResponse;
import org.fengqiao.proto.rewards.v1.LinkClueRequest;
import org.fengqiao.proto.rewards.v1.LinkClueResponse;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.ListCluesResponse;
import org.fengqiao.proto.rewards.v1.ListPaymentsRequest;
import org.fengqiao.proto.rewards.v1.ListPaymentsResponse;
import org.fengqiao.proto.rewards.v1.ListRewardResultsRequest;
import org.fengqiao.proto.rewards.v1.ListRewardResultsResponse;
import org.fengqiao.proto.rewards.v1.MarkDuplicateClueRequest;
import org.fengqiao.proto.rewards.v1.MarkDuplicateClueResponse;
import org.fengqiao.proto.rewards.v1.PayRewardRequest;
import org.fengqiao.proto.rewards.v1.PayRewardResponse;
import org.fengqiao.proto.rewards.v1.ProposeRewardRequest;
import org.fengqiao.proto.rewards.v1.ProposeRewardResponse;
import org.fengqiao.proto.rewards.v1.RecordPaymentRequest;
import org.fengqiao.proto.rewards.v1.RecordPaymentResponse;
import org.fengqiao.proto.rewards.v1.RecoverRewardRequest;
import org.fengqiao.proto.rewards.v1.RecoverRewardResponse;
import org.fengqiao.proto.rewards.v1.RetryPaymentRequest;
import org.fengqiao.proto.rewards.v1.RetryPaymentResponse;
import org.fengqiao.proto.rewards.v1.ReturnRewardRequest;
import org.fengqiao.proto.rewards.v1.ReturnRewardResponse;
import org.fengqiao.proto.rewards.v1.ReverseRewardRequest;
import org.fengqiao.proto.rewards.v1.ReverseRewardResponse;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;
import org.fengqiao.proto.rewards.v1.SubmitClueResponse;
import org.fengqiao.proto.rewards.v1.TellReporterRequest;
import org.fengqiao.proto.rewards.v1.TellReporterResponse;
import org.fengqiao.proto.rewards.v1.VerifyClueRequest;
import org.fengqiao.proto.rewards.v1.VerifyClueResponse;

/** Serves {@code fengqiao.rewards.v1.RewardService}. */
public final class RewardGrpcService extends RewardServiceGrpc.RewardServiceImplBase {
  private final ReporterCalls reporters;
  private final ClueCalls clues;
  private final RewardCalls rewards;
  private final RewardPaymentCalls payments;
  private final ClueReadCalls reads;

  @Inject
  RewardGrpcService(
      ReporterCalls reporters,
      ClueCalls clues,
      RewardCalls rewards,
      RewardPaymentCalls payments,
      ClueReadCalls reads) {
    this.reporters = reporters;
    this.clues = clues;
    this.rewards = rewards;
    this.payments = payments;
    this.reads = reads;
  }

  @Override
  public void submitClue(SubmitClueRequest request, StreamObserver<SubmitClueResponse> out) {
    respond(out, () -> reporters.submit(caller(), request));
  }

  @Override
  public void assignClue(AssignClueRequest request, StreamObserver<AssignClueResponse> out) {
    respond(out, () -> clues.assign(caller(), request));
  }

  @Override
  public void verifyClue(VerifyClueRequest request, StreamObserver<VerifyClueResponse> out) {
    respond(out, () -> clues.verify(caller(), request));
  }

  @Override
  public void markDuplicateClue(
      MarkDuplicateClueRequest request, StreamObserver<MarkDuplicateClueResponse> out) {
    respond(out, () -> clues.markDuplicate(caller(), request));
  }

  @Override
  public void linkClue(LinkClueRequest request, StreamObserver<LinkClueResponse> out) {
    respond(out, () -> clues.link(caller(), request));
  }

  @Override
  public void disposeClue(DisposeClueRequest request, StreamObserver<DisposeClueResponse> out) {
    respond(out, () -> clues.dispose(caller(), request));
  }

  @Override
  public void gradeClue(GradeClueRequest request, StreamObserver<GradeClueResponse> out) {
    respond(out, () -> clues.grade(caller(), request));
  }

  @Override
  public void proposeReward(
      ProposeRewardRequest request, StreamObserver<ProposeRewardResponse> out) {
    respond(out, () -> rewards.propose(caller(), request));
  }

  @Override
  public void returnReward(ReturnRewardRequest request, StreamObserver<ReturnRewardResponse> out) {
    respond(out, () -> rewards.giveBack(caller(), request));
  }

  @Override
  public void approveReward(
      ApproveRewardRequest request, StreamObserver<ApproveRewardResponse> out) {
    respond(out, () -> rewards.approve(caller(), request));
  }

  @Override
  public void declineReward(
      DeclineRewardRequest request, StreamObserver<DeclineRewardResponse> out) {
    respond(out, () -> rewards.decline(caller(), request));
  }

  @Override
  public void tellReporter(TellReporterRequest request, StreamObserver<TellReporterResponse> out) {
    respond(out, () -> rewards.tell(caller(), request));
  }

  @Override
  public void extendClaim(ExtendClaimRequest request, StreamObserver<ExtendClaimResponse> out) {
    respond(out, () -> rewards.extend(caller(), request));
  }

  @Override
  public void followClue(FollowClueRequest request, StreamObserver<FollowClueResponse> out) {
    respond(out, () -> reporters.follow(caller(), request));
  }

  @Override
  public void claimReward(ClaimRewardRequest request, StreamObserver<ClaimRewardResponse> out) {
    respond(out, () -> reporters.claim(caller(), request));
  }

  @Override
  public void payReward(PayRewardRequest request, StreamObserver<PayRewardResponse> out) {
    respond(out, () -> payments.pay(caller(), request));
  }

  @Override
  public void recordPayment(
      RecordPaymentRequest request, StreamObserver<RecordPaymentResponse> out) {
    respond(out, () -> payments.record(caller(), request));
  }

  @Override
  public void listPayments(ListPaymentsRequest request, StreamObserver<ListPaymentsResponse> out) {
    respond(out, () -> payments.list(caller(), request));
  }

  @Override
  public void retryPayment(RetryPaymentRequest request, StreamObserver<RetryPaymentResponse> out) {
    respond(out, () -> payments.retry(caller(), request));
  }

  @Override
  public void reverseReward(
      ReverseRewardRequest request, StreamObserver<ReverseRewardResponse> out) {
    respond(out, () -> payments.reverse(caller(), request));
  }

  @Override
  public void recoverReward(
      RecoverRewardRequest request, StreamObserver<RecoverRewardResponse> out) {
    respond(out, () -> payments.recover(caller(), request));
  }

  @Override
  public void getClue(GetClueRequest request, StreamObserver<Clue> out) {
    respond(out, () -> reads.get(caller(), request));
  }

  @Override
  public void listClues(ListCluesRequest request, StreamObserver<ListCluesResponse> out) {
    respond(out, () -> reads.list(caller(), request));
  }

  @Override
  public void listRewardResults(
      ListRewardResultsRequest request, StreamObserver<ListRewardResultsResponse> out) {
    respond(out, () -> reads.results(caller(), request));
  }
}
