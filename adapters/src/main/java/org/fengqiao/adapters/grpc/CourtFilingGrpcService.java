package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.application.mediation.filings.ListCourtFilings;
import org.fengqiao.application.mediation.filings.ListCourtFilings.Scope;
import org.fengqiao.application.mediation.filings.RetryCourtFiling;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.mediation.v1.CourtFilingServiceGrpc;
import org.fengqiao.proto.mediation.v1.ListCourtFilingsRequest;
import org.fengqiao.proto.mediation.v1.ListCourtFilingsResponse;
import org.fengqiao.proto.mediation.v1.RetryCourtFilingRequest;
import org.fengqiao.proto.mediation.v1.RetryCourtFilingResponse;

/** Serves {@code fengqiao.mediation.v1.CourtFilingService}. */
public final class CourtFilingGrpcService
    extends CourtFilingServiceGrpc.CourtFilingServiceImplBase {
  private static final String COLLECTION = "courtFilings";

  private final ListCourtFilings list;
  private final RetryCourtFiling retry;

  @Inject
  CourtFilingGrpcService(ListCourtFilings list, RetryCourtFiling retry) {
    this.list = list;
    this.retry = retry;
  }

  @Override
  public void listCourtFilings(
      ListCourtFilingsRequest request, StreamObserver<ListCourtFilingsResponse> out) {
    respond(out, () -> list(caller(), request));
  }

  @Override
  public void retryCourtFiling(
      RetryCourtFilingRequest request, StreamObserver<RetryCourtFilingResponse> out) {
    respond(out, () -> retry(caller(), request));
  }

  private ListCourtFilingsResponse list(Caller caller, ListCourtFilingsRequest request) {
    var page = Page.of(request);
    var found = list.list(caller, scope(request), page.asked());
    return ListCourtFilingsResponse.newBuilder()
        .addAllCourtFilings(found.items().stream().map(CourtFilingProtos::toProto).toList())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static Scope scope(ListCourtFilingsRequest request) {
    return switch (request.getScopeCase()) {
      case MEDIATION ->
          new Scope.OfMediation(MediationNames.read("mediation", request.getMediation()));
      case UNTAKEN -> {
        var untaken = request.getUntaken();
        yield new Scope.InDivision(
            Names.division("untaken.division", untaken.getDivision()),
            CourtFilingProtos.STATE.required("untaken.state", untaken.getState()));
      }
      case SCOPE_NOT_SET -> throw Refusal.invalid("scope", "is one mediation, or what is untaken");
    };
  }

  private RetryCourtFilingResponse retry(Caller caller, RetryCourtFilingRequest request) {
    var command =
        new RetryCourtFiling.Command(
            Requests.of(caller, request), Names.uuid("name", COLLECTION, request.getName()));
    var retried = retry.retry(caller, command);
    return RetryCourtFilingResponse.newBuilder()
        .setCourtFiling(CourtFilingProtos.toProto(retried.filing()))
        .setRepeated(retried.repeated())
        .build();
  }
}
