package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.cases.whistles.GetWhistle;
import org.fengqiao.application.cases.whistles.ListWhistles;
import org.fengqiao.application.cases.whistles.WhistleFilter;
import org.fengqiao.application.cases.whistles.WhistleFilter.Scope;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.cases.v1.GetWhistleRequest;
import org.fengqiao.proto.cases.v1.ListWhistlesRequest;
import org.fengqiao.proto.cases.v1.ListWhistlesResponse;
import org.fengqiao.proto.cases.v1.Whistle;

/** Translates what is asked of whistles and changes nothing. */
final class WhistleReadCalls {
  private final GetWhistle get;
  private final ListWhistles list;

  @Inject
  WhistleReadCalls(GetWhistle get, ListWhistles list) {
    this.get = get;
    this.list = list;
  }

  Whistle get(Caller caller, GetWhistleRequest request) {
    var view = get.get(caller, WhistleNames.read("name", request.getName()));
    return WhistleProtos.explained(view, CallContext.language());
  }

  ListWhistlesResponse list(Caller caller, ListWhistlesRequest request) {
    var filter =
        new WhistleFilter(
            scope(request), WhistleProtos.STATE.optional("state", request.getState()));
    var page =
        Page.of(request).show(asked -> list.list(caller, filter, asked), WhistleProtos::toProto);
    return ListWhistlesResponse.newBuilder()
        .addAllWhistles(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  private static Scope scope(ListWhistlesRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new Scope.InDivision(Names.division("division", request.getDivision()));
      case CALLED_UNIT -> new Scope.Called(Names.unit("called_unit", request.getCalledUnit()));
      case BLOWING_UNIT -> new Scope.BlownBy(Names.unit("blowing_unit", request.getBlowingUnit()));
      case SCOPE_NOT_SET ->
          throw Refusal.invalid("scope", "is one division, called unit or blowing unit");
    };
  }
}
