package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.cases.sessions.GetSession;
import org.fengqiao.application.cases.sessions.ListSessions;
import org.fengqiao.application.cases.sessions.SessionFilter;
import org.fengqiao.application.cases.sessions.SessionFilter.Scope;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.cases.v1.GetSessionRequest;
import org.fengqiao.proto.cases.v1.ListSessionsRequest;
import org.fengqiao.proto.cases.v1.ListSessionsResponse;
import org.fengqiao.proto.cases.v1.Session;

/** Translates what is asked of joint sessions and changes nothing. */
final class SessionReadCalls {
  private final GetSession get;
  private final ListSessions list;

  @Inject
  SessionReadCalls(GetSession get, ListSessions list) {
    this.get = get;
    this.list = list;
  }

  Session get(Caller caller, GetSessionRequest request) {
    var view = get.get(caller, SessionNames.read("name", request.getName()));
    return SessionProtos.explained(view, CallContext.language());
  }

  ListSessionsResponse list(Caller caller, ListSessionsRequest request) {
    var filter =
        new SessionFilter(
            scope(request), SessionProtos.STATE.optional("state", request.getState()));
    var page =
        Page.of(request).show(asked -> list.list(caller, filter, asked), SessionProtos::toProto);
    return ListSessionsResponse.newBuilder()
        .addAllSessions(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  private static Scope scope(ListSessionsRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new Scope.InDivision(Names.division("division", request.getDivision()));
      case CALLED_UNIT -> new Scope.Called(Names.unit("called_unit", request.getCalledUnit()));
      case CONVENING_UNIT ->
          new Scope.ConvenedBy(Names.unit("convening_unit", request.getConveningUnit()));
      case CASE -> new Scope.Of(Names.caseId("case", request.getCase()));
      case SCOPE_NOT_SET ->
          throw Refusal.invalid("scope", "is one division, called unit, convening unit or case");
    };
  }
}
