package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.GetRewardBudget;
import org.fengqiao.application.rewards.SetRewardBudget;
import org.fengqiao.proto.rewards.v1.GetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.ListLedgerEntriesRequest;
import org.fengqiao.proto.rewards.v1.ListLedgerEntriesResponse;
import org.fengqiao.proto.rewards.v1.RewardBudget;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc;
import org.fengqiao.proto.rewards.v1.SetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.SetRewardBudgetResponse;

/** Serves {@code fengqiao.rewards.v1.RewardBudgetService}. */
public final class RewardBudgetGrpcService
    extends RewardBudgetServiceGrpc.RewardBudgetServiceImplBase {
  private final SetRewardBudget set;
  private final GetRewardBudget get;

  @Inject
  RewardBudgetGrpcService(SetRewardBudget set, GetRewardBudget get) {
    this.set = set;
    this.get = get;
  }

  @Override
  public void setRewardBudget(
      SetRewardBudgetRequest request, StreamObserver<SetRewardBudgetResponse> out) {
    respond(out, () -> set(caller(), request));
  }

  @Override
  public void getRewardBudget(GetRewardBudgetRequest request, StreamObserver<RewardBudget> out) {
    respond(
        out,
        () ->
            BudgetProtos.toProto(get.get(caller(), RewardNames.budget("name", request.getName()))));
  }

  @Override
  public void listLedgerEntries(
      ListLedgerEntriesRequest request, StreamObserver<ListLedgerEntriesResponse> out) {
    respond(out, () -> ledger(caller(), request));
  }

  private SetRewardBudgetResponse set(Caller caller, SetRewardBudgetRequest request) {
    var command =
        new SetRewardBudget.Command(
            Requests.of(caller, request),
            CaseCommands.officer(request.getActingOfficer()),
            RewardNames.budget("name", request.getName()),
            request.getFen(),
            Names.optional(request.getEtag(), Function.identity()),
            request.getNote());
    var made = set.set(caller, command);
    return SetRewardBudgetResponse.newBuilder()
        .setBudget(BudgetProtos.toProto(made.resource()))
        .setRepeated(made.repeated())
        .build();
  }

  private ListLedgerEntriesResponse ledger(Caller caller, ListLedgerEntriesRequest request) {
    var page = Page.of(request);
    var budget = RewardNames.budget("parent", request.getParent());
    int after = page.after(Integer::parseInt).orElse(0);
    var found = get.ledger(caller, budget, after, page.asked().size());
    return ListLedgerEntriesResponse.newBuilder()
        .addAllEntries(
            found.entries().items().stream()
                .map(entry -> BudgetProtos.toProto(entry, found.words()))
                .toList())
        .setNextPageToken(page.next(found.entries()))
        .build();
  }
}
