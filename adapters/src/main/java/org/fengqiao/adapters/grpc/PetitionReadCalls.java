package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.petitions.GetPetition;
import org.fengqiao.application.petitions.ListPetitions;
import org.fengqiao.application.petitions.PetitionFilter;
import org.fengqiao.application.petitions.PetitionFilter.Scope;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.petitions.v1.GetPetitionRequest;
import org.fengqiao.proto.petitions.v1.ListPetitionsRequest;
import org.fengqiao.proto.petitions.v1.ListPetitionsResponse;
import org.fengqiao.proto.petitions.v1.Petition;

/** Translates what is asked of petitions and changes nothing. */
final class PetitionReadCalls {
  private final GetPetition get;
  private final ListPetitions list;

  @Inject
  PetitionReadCalls(GetPetition get, ListPetitions list) {
    this.get = get;
    this.list = list;
  }

  Petition get(Caller caller, GetPetitionRequest request) {
    var view = get.get(caller, PetitionNames.read("name", request.getName()));
    return PetitionProtos.explained(view, CallContext.language());
  }

  ListPetitionsResponse list(Caller caller, ListPetitionsRequest request) {
    var filter =
        new PetitionFilter(
            scope(request),
            PetitionEnums.STATE.optional("state", request.getState()),
            PetitionEnums.KIND.optional("kind", request.getKind()),
            request.getBacklogOnly(),
            request.getOverdueOnly());
    var page =
        Page.of(request).show(asked -> list.list(caller, filter, asked), PetitionProtos::toProto);
    return ListPetitionsResponse.newBuilder()
        .addAllPetitions(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  private static Scope scope(ListPetitionsRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new Scope.InDivision(Names.division("division", request.getDivision()));
      case UNIT_IN_HAND -> new Scope.InHandOf(Names.unit("unit_in_hand", request.getUnitInHand()));
      case PARTNER -> new Scope.OfPartner(Names.partner("partner", request.getPartner()));
      case SCOPE_NOT_SET ->
          throw Refusal.invalid("scope", "is one division, unit in hand or partner");
    };
  }
}
