package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.AppointOfficer;
import org.fengqiao.application.people.CreateOfficer;
import org.fengqiao.application.people.EndAppointment;
import org.fengqiao.application.people.EraseOfficer;
import org.fengqiao.application.people.GetOfficer;
import org.fengqiao.application.people.ListAppointments;
import org.fengqiao.application.people.ListAppointments.Scope;
import org.fengqiao.application.people.ListOfficers;
import org.fengqiao.application.people.ShowOfficer;
import org.fengqiao.application.people.UpdateOfficer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.AppointOfficerResponse;
import org.fengqiao.proto.people.v1.CreateOfficerRequest;
import org.fengqiao.proto.people.v1.CreateOfficerResponse;
import org.fengqiao.proto.people.v1.EndAppointmentRequest;
import org.fengqiao.proto.people.v1.EndAppointmentResponse;
import org.fengqiao.proto.people.v1.EraseOfficerRequest;
import org.fengqiao.proto.people.v1.EraseOfficerResponse;
import org.fengqiao.proto.people.v1.GetOfficerRequest;
import org.fengqiao.proto.people.v1.ListAppointmentsRequest;
import org.fengqiao.proto.people.v1.ListAppointmentsResponse;
import org.fengqiao.proto.people.v1.ListOfficersRequest;
import org.fengqiao.proto.people.v1.ListOfficersResponse;
import org.fengqiao.proto.people.v1.Officer;
import org.fengqiao.proto.people.v1.UpdateOfficerRequest;
import org.fengqiao.proto.people.v1.UpdateOfficerResponse;

/** Translates the calls about officers and their appointments. */
final class OfficerCalls {
  private static final List<String> CHANGEABLE = List.of("display_name", "phone");

  private final CreateOfficer create;
  private final ShowOfficer show;
  private final GetOfficer get;
  private final ListOfficers list;
  private final AppointOfficer appoint;
  private final EndAppointment end;
  private final ListAppointments listAppointments;
  private final UpdateOfficer update;
  private final EraseOfficer erase;

  @Inject
  OfficerCalls(
      CreateOfficer create,
      ShowOfficer show,
      GetOfficer get,
      ListOfficers list,
      AppointOfficer appoint,
      EndAppointment end,
      ListAppointments listAppointments,
      UpdateOfficer update,
      EraseOfficer erase) {
    this.create = create;
    this.show = show;
    this.get = get;
    this.list = list;
    this.appoint = appoint;
    this.end = end;
    this.listAppointments = listAppointments;
    this.update = update;
    this.erase = erase;
  }

  CreateOfficerResponse create(Caller caller, CreateOfficerRequest request) {
    var officer = request.getOfficer();
    var answer =
        Nested.in(
            "officer",
            officer,
            () ->
                create.create(
                    caller, PeopleProtos.toCommand(Requests.of(caller, request), officer)));
    return CreateOfficerResponse.newBuilder()
        .setOfficer(PeopleProtos.officer(show.view(answer.resource())))
        .setRepeated(answer.repeated())
        .build();
  }

  Officer get(Caller caller, GetOfficerRequest request) {
    return PeopleProtos.officer(get.get(caller, Names.officer("name", request.getName())));
  }

  UpdateOfficerResponse update(Caller caller, UpdateOfficerRequest request) {
    var officer = request.getOfficer();
    var mask = UpdateMask.of(request.getUpdateMask(), CHANGEABLE);
    var command =
        new UpdateOfficer.Command(
            Requests.of(caller, request),
            Names.officer("officer.name", officer.getName()),
            Names.optional(officer.getEtag(), Function.identity()),
            mask.value("display_name", officer::getDisplayName),
            mask.value("phone", officer::getPhone));
    var answer = Nested.in("officer", officer, () -> update.update(caller, command));
    return UpdateOfficerResponse.newBuilder()
        .setOfficer(PeopleProtos.officer(show.view(answer.resource())))
        .setRepeated(answer.repeated())
        .build();
  }

  EraseOfficerResponse erase(Caller caller, EraseOfficerRequest request) {
    var command =
        new EraseOfficer.Command(
            Requests.of(caller, request),
            Names.officer("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()));
    var answer = erase.erase(caller, command);
    return EraseOfficerResponse.newBuilder()
        .setOfficer(PeopleProtos.officer(show.view(answer.resource())))
        .setRepeated(answer.repeated())
        .build();
  }

  ListOfficersResponse list(Caller caller, ListOfficersRequest request) {
    var page = Page.of(request);
    var unit = Names.optional(request.getUnit(), name -> Names.unit("unit", name));
    var found = list.list(caller, new ListOfficers.Command(unit, page.asked()));
    return ListOfficersResponse.newBuilder()
        .addAllOfficers(found.map(PeopleProtos::officer).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  AppointOfficerResponse appoint(Caller caller, AppointOfficerRequest request) {
    var command = PeopleProtos.toCommand(Requests.of(caller, request), request);
    var appointed = appoint.appoint(caller, command);
    return AppointOfficerResponse.newBuilder()
        .setAppointment(PeopleProtos.appointment(command.post(), appointed.appointment()))
        .setRepeated(appointed.post().repeated())
        .build();
  }

  EndAppointmentResponse end(Caller caller, EndAppointmentRequest request) {
    var command = PeopleProtos.toCommand(Requests.of(caller, request), request);
    var ended = end.end(caller, command);
    return EndAppointmentResponse.newBuilder()
        .setAppointment(PeopleProtos.appointment(command.post(), ended.appointment()))
        .setRepeated(ended.post().repeated())
        .build();
  }

  ListAppointmentsResponse listAppointments(Caller caller, ListAppointmentsRequest request) {
    var page = Page.of(request);
    var at = PeopleProtos.time("at_time", request.hasAtTime(), request.getAtTime());
    var command = new ListAppointments.Command(scope(request), at, page.asked());
    var found = listAppointments.list(caller, command);
    return ListAppointmentsResponse.newBuilder()
        .addAllAppointments(
            found.map(held -> PeopleProtos.appointment(held.post(), held.appointment())).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static Scope scope(ListAppointmentsRequest request) {
    return switch (request.getScopeCase()) {
      case POST -> new Scope.OfPost(Names.post("post", request.getPost()));
      case OFFICER -> new Scope.OfOfficer(Names.officer("officer", request.getOfficer()));
      case SCOPE_NOT_SET -> throw Refusal.invalid("scope", "is one post or one officer");
    };
  }
}
