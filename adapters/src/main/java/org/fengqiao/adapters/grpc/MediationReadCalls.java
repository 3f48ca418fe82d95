package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.mediation.GetMediation;
import org.fengqiao.application.mediation.ListMediations;
import org.fengqiao.application.mediation.MediationFilter;
import org.fengqiao.application.mediation.MediationFilter.Scope;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.proto.mediation.v1.GetMediationRequest;
import org.fengqiao.proto.mediation.v1.ListMediationsRequest;
import org.fengqiao.proto.mediation.v1.ListMediationsResponse;
import org.fengqiao.proto.mediation.v1.Mediation;

/** Translates what is asked of mediations and changes nothing. */
final class MediationReadCalls {
  private final GetMediation get;
  private final ListMediations list;

  @Inject
  MediationReadCalls(GetMediation get, ListMediations list) {
    this.get = get;
    this.list = list;
  }

  Mediation get(Caller caller, GetMediationRequest request) {
    var view = get.get(caller, MediationNames.read("name", request.getName()));
    return MediationProtos.explained(view, CallContext.language());
  }

  ListMediationsResponse list(Caller caller, ListMediationsRequest request) {
    var filter =
        new MediationFilter(
            scope(request),
            MediationEnums.STATE.optional("state", request.getState()),
            Names.optional(request.getDisputeType(), DisputeCode::new));
    var page =
        Page.of(request).show(asked -> list.list(caller, filter, asked), MediationProtos::brief);
    return ListMediationsResponse.newBuilder()
        .addAllMediations(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  private static Scope scope(ListMediationsRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new Scope.InDivision(Names.division("division", request.getDivision()));
      case ORGANIZATION ->
          new Scope.At(MediatorNames.organization("organization", request.getOrganization()));
      case MEDIATOR ->
          new Scope.InHandOf(MediatorNames.mediator("mediator", request.getMediator()));
      case SCOPE_NOT_SET ->
          throw Refusal.invalid("scope", "is one division, organization or mediator");
    };
  }
}
