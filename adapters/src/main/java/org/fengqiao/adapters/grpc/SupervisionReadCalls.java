package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.cases.supervisions.GetSupervision;
import org.fengqiao.application.cases.supervisions.ListSupervisions;
import org.fengqiao.application.cases.supervisions.SupervisionFilter.Scope;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.cases.v1.GetSupervisionRequest;
import org.fengqiao.proto.cases.v1.ListSupervisionsRequest;
import org.fengqiao.proto.cases.v1.ListSupervisionsResponse;
import org.fengqiao.proto.cases.v1.Supervision;

/** Translates what is asked of supervisions and changes nothing. */
final class SupervisionReadCalls {
  private final GetSupervision get;
  private final ListSupervisions list;

  @Inject
  SupervisionReadCalls(GetSupervision get, ListSupervisions list) {
    this.get = get;
    this.list = list;
  }

  Supervision get(Caller caller, GetSupervisionRequest request) {
    var view = get.get(caller, SupervisionNames.read("name", request.getName()));
    return SupervisionProtos.explained(view, CallContext.language());
  }

  ListSupervisionsResponse list(Caller caller, ListSupervisionsRequest request) {
    var query =
        new ListSupervisions.Query(
            scope(request),
            SupervisionProtos.STATE.optional("state", request.getState()),
            request.getLateOnly());
    var page =
        Page.of(request).show(asked -> list.list(caller, query, asked), SupervisionProtos::toProto);
    return ListSupervisionsResponse.newBuilder()
        .addAllSupervisions(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  private static Scope scope(ListSupervisionsRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new Scope.InDivision(Names.division("division", request.getDivision()));
      case SUPERVISED_UNIT ->
          new Scope.Supervised(Names.unit("supervised_unit", request.getSupervisedUnit()));
      case ORDERING_UNIT ->
          new Scope.OrderedBy(Names.unit("ordering_unit", request.getOrderingUnit()));
      case SCOPE_NOT_SET ->
          throw Refusal.invalid("scope", "is one division, supervised unit or ordering unit");
    };
  }
}
