package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.ClueFilter;
import org.fengqiao.application.rewards.ClueFilter.Scope;
import org.fengqiao.application.rewards.GetClue;
import org.fengqiao.application.rewards.ListClues;
import org.fengqiao.application.rewards.ListRewardResults;
import org.fengqiao.application.rewards.RewardResults;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.RiskCode;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.GetClueRequest;
import org.fengqiao.proto.rewards.v1.GradeResult;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.ListCluesResponse;
import org.fengqiao.proto.rewards.v1.ListRewardResultsRequest;
import org.fengqiao.proto.rewards.v1.ListRewardResultsResponse;
import org.fengqiao.proto.rewards.v1.RewardResult;

/** Translates what is asked of clues and changes nothing. */
final class ClueReadCalls {
  private final GetClue get;
  private final ListClues list;
  private final ListRewardResults results;

  @Inject
  ClueReadCalls(GetClue get, ListClues list, ListRewardResults results) {
    this.get = get;
    this.list = list;
    this.results = results;
  }

  Clue get(Caller caller, GetClueRequest request) {
    var view = get.get(caller, RewardNames.clue("name", request.getName()));
    return ClueProtos.explained(view, CallContext.language());
  }

  ListCluesResponse list(Caller caller, ListCluesRequest request) {
    var filter =
        new ClueFilter(
            scope(request),
            RewardEnums.STATE.optional("state", request.getState()),
            Names.optional(request.getRiskType(), RiskCode::new),
            request.getOverdueOnly());
    var page =
        Page.of(request).show(asked -> list.list(caller, filter, asked), ClueProtos::toProto);
    return ListCluesResponse.newBuilder()
        .addAllClues(page.items())
        .setNextPageToken(page.next())
        .build();
  }

  private static Scope scope(ListCluesRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new Scope.InDivision(Names.division("division", request.getDivision()));
      case HANDLER -> new Scope.HandledBy(Names.unit("handler", request.getHandler()));
      case OFFICE -> new Scope.RewardedBy(Names.unit("office", request.getOffice()));
      case PARTNER -> new Scope.OfPartner(Names.partner("partner", request.getPartner()));
      case SCOPE_NOT_SET ->
          throw Refusal.invalid("scope", "is one division, handler, office or partner");
    };
  }

  ListRewardResultsResponse results(Caller caller, ListRewardResultsRequest request) {
    var found =
        results.list(
            caller,
            Names.division("division", request.getDivision()),
            Times.toMonth("month", request.getMonth()));
    return ListRewardResultsResponse.newBuilder()
        .addAllResults(found.groups().stream().map(ClueReadCalls::result).toList())
        .setLeastCount(found.rule().least())
        .build();
  }

  private static RewardResult result(RewardResults group) {
    return RewardResult.newBuilder()
        .setArea(Names.of(group.area()))
        .setRiskType(group.type().value())
        .addAllGrades(
            group.grades().stream()
                .map(one ->
                    GradeResult.newBuilder()
                        .setGrade(one.grade().value())
                        .setClueCount(one.clues())
                        .setFen(one.fen())
                        .build())
                .toList())
        .build();
  }
}
