package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.CreatePairing;
import org.fengqiao.application.people.EndPairing;
import org.fengqiao.application.people.GetPairing;
import org.fengqiao.application.people.ListPairings;
import org.fengqiao.application.people.ListVisits;
import org.fengqiao.application.people.PairingFilter;
import org.fengqiao.application.people.RecordVisit;
import org.fengqiao.application.people.ShowVisit;
import org.fengqiao.application.people.UnitScope;
import org.fengqiao.application.people.VisitView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.proto.people.v1.CreatePairingRequest;
import org.fengqiao.proto.people.v1.CreatePairingResponse;
import org.fengqiao.proto.people.v1.EndPairingRequest;
import org.fengqiao.proto.people.v1.EndPairingResponse;
import org.fengqiao.proto.people.v1.GetPairingRequest;
import org.fengqiao.proto.people.v1.ListPairingsRequest;
import org.fengqiao.proto.people.v1.ListPairingsResponse;
import org.fengqiao.proto.people.v1.ListVisitsRequest;
import org.fengqiao.proto.people.v1.ListVisitsResponse;
import org.fengqiao.proto.people.v1.RecordVisitRequest;
import org.fengqiao.proto.people.v1.RecordVisitResponse;
import org.fengqiao.proto.people.v1.Visit;

/** Translates the calls about pairings and visits. */
final class PairingCalls {
  private final CreatePairing create;
  private final GetPairing get;
  private final ListPairings list;
  private final EndPairing end;
  private final RecordVisit record;
  private final ShowVisit show;
  private final ListVisits listVisits;

  @Inject
  PairingCalls(
      CreatePairing create,
      GetPairing get,
      ListPairings list,
      EndPairing end,
      RecordVisit record,
      ShowVisit show,
      ListVisits listVisits) {
    this.create = create;
    this.get = get;
    this.list = list;
    this.end = end;
    this.record = record;
    this.show = show;
    this.listVisits = listVisits;
  }

  CreatePairingResponse create(Caller caller, CreatePairingRequest request) {
    var pairing = request.getPairing();
    var answer =
        Nested.in(
            "pairing",
            pairing,
            () ->
                create.create(
                    caller,
                    new CreatePairing.Command(
                        Requests.of(caller, request),
                        Names.unit("unit", pairing.getUnit()),
                        Names.optional(
                            pairing.getHeadPost(), name -> Names.post("head_post", name)),
                        Names.division("village", pairing.getVillage()),
                        Times.optional(
                            pairing.hasStartTime(), "start_time", pairing.getStartTime()))));
    return CreatePairingResponse.newBuilder()
        .setPairing(pairing(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  org.fengqiao.proto.people.v1.Pairing get(Caller caller, GetPairingRequest request) {
    return pairing(get.get(caller, Names.pairing("name", request.getName())));
  }

  ListPairingsResponse list(Caller caller, ListPairingsRequest request) {
    var page = Page.of(request);
    var since =
        Names.optional(
            request.getNotVisitedSince(), text -> Times.toDate("not_visited_since", text));
    var filter = new PairingFilter(scope(request), request.getShowEnded(), since);
    var found = list.list(caller, new ListPairings.Command(filter, page.asked()));
    return ListPairingsResponse.newBuilder()
        .addAllPairings(found.map(PairingCalls::pairing).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static UnitScope scope(ListPairingsRequest request) {
    return switch (request.getScopeCase()) {
      case DIVISION -> new UnitScope.Within(Names.division("division", request.getDivision()));
      case UNIT -> new UnitScope.OfUnit(Names.unit("unit", request.getUnit()));
      case SCOPE_NOT_SET -> throw Refusal.invalid("scope", "is one division or one unit");
    };
  }

  EndPairingResponse end(Caller caller, EndPairingRequest request) {
    var command =
        new EndPairing.Command(
            Requests.of(caller, request),
            Names.pairing("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = end.end(caller, command);
    return EndPairingResponse.newBuilder()
        .setPairing(pairing(answer.resource()))
        .setRepeated(answer.repeated())
        .build();
  }

  RecordVisitResponse record(Caller caller, RecordVisitRequest request) {
    var command =
        new RecordVisit.Command(
            Requests.of(caller, request),
            Names.pairing("pairing", request.getPairing()),
            Names.optional(request.getEtag(), Function.identity()),
            Names.optional(request.getVisitDate(), text -> Times.toDate("visit_date", text)),
            Names.officer("officer", request.getOfficer()),
            request.getFindings(),
            cases(request.getCasesList()));
    var answer = record.record(caller, command);
    return RecordVisitResponse.newBuilder()
        .setVisit(visit(show.view(answer.aggregate(), command.visit())))
        .setRepeated(answer.repeated())
        .build();
  }

  private static List<CaseId> cases(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> Names.caseId("cases[" + i + "]", names.get(i)))
        .toList();
  }

  ListVisitsResponse listVisits(Caller caller, ListVisitsRequest request) {
    var page = Page.of(request);
    var pairing = Names.pairing("pairing", request.getPairing());
    var found = listVisits.list(caller, new ListVisits.Command(pairing, page.asked()));
    return ListVisitsResponse.newBuilder()
        .addAllVisits(found.map(PairingCalls::visit).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static org.fengqiao.proto.people.v1.Pairing pairing(Loaded<Pairing> loaded) {
    var pairing = loaded.aggregate();
    var proto =
        org.fengqiao.proto.people.v1.Pairing.newBuilder()
            .setName(Names.of(pairing.id()))
            .setUnit(Names.of(pairing.unit()))
            .setVillage(Names.of(pairing.village()))
            .setStartTime(Times.toProto(pairing.from()))
            .setVisitCount(pairing.visits().size())
            .setEtag(loaded.version().etag())
            .setCreateTime(Times.toProto(pairing.created()));
    pairing.head().ifPresent(post -> proto.setHeadPost(Names.of(post)));
    pairing.ended().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    pairing.lastVisit().ifPresent(day -> proto.setLastVisitDate(day.toString()));
    return proto.build();
  }

  private static Visit visit(VisitView view) {
    var visit = view.visit();
    return Visit.newBuilder()
        .setName(Names.of(view.pairing(), visit.id()))
        .setVisitDate(visit.day().toString())
        .setOfficer(Names.of(visit.officer()))
        .setFindings(view.findings())
        .addAllCases(visit.cases().stream().map(Names::of).toList())
        .setRecordTime(Times.toProto(visit.recorded()))
        .build();
  }
}
