package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.fengqiao.application.cases.AddClaimants;
import org.fengqiao.application.cases.DropClaimant;
import org.fengqiao.application.cases.EraseClaimant;
import org.fengqiao.application.cases.ListClaimants;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.cases.v1.AddClaimantsRequest;
import org.fengqiao.proto.cases.v1.AddClaimantsResponse;
import org.fengqiao.proto.cases.v1.ClaimantServiceGrpc;
import org.fengqiao.proto.cases.v1.DropClaimantRequest;
import org.fengqiao.proto.cases.v1.DropClaimantResponse;
import org.fengqiao.proto.cases.v1.EraseClaimantRequest;
import org.fengqiao.proto.cases.v1.EraseClaimantResponse;
import org.fengqiao.proto.cases.v1.ListClaimantsRequest;
import org.fengqiao.proto.cases.v1.ListClaimantsResponse;

/** Serves {@code fengqiao.cases.v1.ClaimantService}. */
public final class ClaimantGrpcService extends ClaimantServiceGrpc.ClaimantServiceImplBase {
  private final CaseMoveCalls moves;
  private final AddClaimants add;
  private final DropClaimant drop;
  private final EraseClaimant erase;
  private final ListClaimants list;

  @Inject
  ClaimantGrpcService(
      CaseMoveCalls moves,
      AddClaimants add,
      DropClaimant drop,
      EraseClaimant erase,
      ListClaimants list) {
    this.moves = moves;
    this.add = add;
    this.drop = drop;
    this.erase = erase;
    this.list = list;
  }

  @Override
  public void addClaimants(AddClaimantsRequest request, StreamObserver<AddClaimantsResponse> out) {
    respond(out, () -> add(caller(), request));
  }

  @Override
  public void dropClaimant(DropClaimantRequest request, StreamObserver<DropClaimantResponse> out) {
    respond(out, () -> drop(caller(), request));
  }

  @Override
  public void eraseClaimant(
      EraseClaimantRequest request, StreamObserver<EraseClaimantResponse> out) {
    respond(out, () -> erase(caller(), request));
  }

  @Override
  public void listClaimants(
      ListClaimantsRequest request, StreamObserver<ListClaimantsResponse> out) {
    respond(out, () -> list(caller(), request));
  }

  private AddClaimantsResponse add(Caller caller, AddClaimantsRequest request) {
    // Before it is digested, which is the first that costs by its length.
    if (request.getSerializedSize() > Limits.REPORT_BYTES) {
      throw Refusal.invalid(
          "claimants",
          "has at most " + Limits.REPORT_BYTES + " bytes, all other fields counted in");
    }
    var named = request.getClaimantsList();
    var people =
        IntStream.range(0, named.size())
            .mapToObj(i -> ClaimantProtos.person("claimants[" + i + "]", named.get(i)))
            .toList();
    var command =
        new AddClaimants.Command(
            CaseCommands.on(caller, request, request.getName(), request.getEtag()),
            CaseCommands.optionalOfficer(request.getActingOfficer()),
            people);
    return moves.answer(
        caller, add.add(caller, command), AddClaimantsResponse.getDefaultInstance());
  }

  private DropClaimantResponse drop(Caller caller, DropClaimantRequest request) {
    var named = ClaimantProtos.named(request.getName());
    var command =
        new DropClaimant.Command(
            CaseCommands.on(caller, request, named.subject(), request.getEtag()),
            CaseCommands.optionalOfficer(request.getActingOfficer()),
            named.number(),
            request.getReason());
    return moves.answer(
        caller, drop.drop(caller, command), DropClaimantResponse.getDefaultInstance());
  }

  private EraseClaimantResponse erase(Caller caller, EraseClaimantRequest request) {
    var named = ClaimantProtos.named(request.getName());
    var command =
        new EraseClaimant.Command(
            CaseCommands.on(caller, request, named.subject(), request.getEtag()),
            CaseCommands.optionalOfficer(request.getActingOfficer()),
            named.number());
    return moves.answer(
        caller, erase.erase(caller, command), EraseClaimantResponse.getDefaultInstance());
  }

  private ListClaimantsResponse list(Caller caller, ListClaimantsRequest request) {
    var subject = Names.caseId("parent", request.getParent());
    var shown =
        Page.of(request).show(asked -> list.list(caller, subject, asked), ClaimantProtos::toProto);
    return ListClaimantsResponse.newBuilder()
        .addAllClaimants(shown.items())
        .setNextPageToken(shown.next())
        .build();
  }
}
