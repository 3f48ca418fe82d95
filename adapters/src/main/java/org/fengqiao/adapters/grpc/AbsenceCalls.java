package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.function.Function;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.AbsenceView;
import org.fengqiao.application.people.EndAbsence;
import org.fengqiao.application.people.ListAbsences;
import org.fengqiao.application.people.RecordAbsence;
import org.fengqiao.application.people.ShowAbsence;
import org.fengqiao.domain.people.AbsenceKind;
import org.fengqiao.proto.people.v1.Absence;
import org.fengqiao.proto.people.v1.EndAbsenceRequest;
import org.fengqiao.proto.people.v1.EndAbsenceResponse;
import org.fengqiao.proto.people.v1.ListAbsencesRequest;
import org.fengqiao.proto.people.v1.ListAbsencesResponse;
import org.fengqiao.proto.people.v1.RecordAbsenceRequest;
import org.fengqiao.proto.people.v1.RecordAbsenceResponse;

/** Translates the calls about absences. */
final class AbsenceCalls {
  private static final EnumNames<AbsenceKind, org.fengqiao.proto.people.v1.AbsenceKind> KIND =
      EnumNames.of(
          AbsenceKind.class, org.fengqiao.proto.people.v1.AbsenceKind.class, "ABSENCE_KIND");

  private final RecordAbsence record;
  private final EndAbsence end;
  private final ListAbsences list;
  private final ShowAbsence show;

  @Inject
  AbsenceCalls(RecordAbsence record, EndAbsence end, ListAbsences list, ShowAbsence show) {
    this.record = record;
    this.end = end;
    this.list = list;
    this.show = show;
  }

  RecordAbsenceResponse record(Caller caller, RecordAbsenceRequest request) {
    var command =
        new RecordAbsence.Command(
            Requests.of(caller, request),
            Names.officer("officer", request.getOfficer()),
            Names.optional(request.getEtag(), Function.identity()),
            KIND.required("kind", request.getKind()),
            PeopleProtos.time("start_time", request.hasStartTime(), request.getStartTime()),
            PeopleProtos.time("end_time", request.hasEndTime(), request.getEndTime()),
            Names.optional(request.getDeputy(), name -> Names.officer("deputy", name)),
            request.getNote());
    var answer = record.record(caller, command);
    return RecordAbsenceResponse.newBuilder()
        .setAbsence(absence(show.view(answer.aggregate(), command.absence())))
        .setRepeated(answer.repeated())
        .build();
  }

  EndAbsenceResponse end(Caller caller, EndAbsenceRequest request) {
    var command =
        new EndAbsence.Command(
            Requests.of(caller, request),
            Names.officerOfAbsence("name", request.getName()),
            Names.absence("name", request.getName()),
            Names.optional(request.getEtag(), Function.identity()),
            PeopleProtos.time("end_time", request.hasEndTime(), request.getEndTime()));
    var answer = end.end(caller, command);
    return EndAbsenceResponse.newBuilder()
        .setAbsence(absence(show.view(answer.aggregate(), command.absence())))
        .setRepeated(answer.repeated())
        .build();
  }

  ListAbsencesResponse list(Caller caller, ListAbsencesRequest request) {
    var page = Page.of(request);
    var command =
        new ListAbsences.Command(
            Names.officer("officer", request.getOfficer()),
            PeopleProtos.time("at_time", request.hasAtTime(), request.getAtTime()),
            page.asked());
    var found = list.list(caller, command);
    return ListAbsencesResponse.newBuilder()
        .addAllAbsences(found.map(AbsenceCalls::absence).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static Absence absence(AbsenceView view) {
    var absence = view.absence();
    var proto =
        Absence.newBuilder()
            .setName(Names.of(view.officer(), absence.id()))
            .setOfficer(Names.of(view.officer()))
            .setKind(KIND.toProto(absence.kind()))
            .setStartTime(Times.toProto(absence.period().from()))
            .setNote(view.note());
    absence.period().until().ifPresent(until -> proto.setEndTime(Times.toProto(until)));
    absence.deputy().ifPresent(deputy -> proto.setDeputy(Names.of(deputy)));
    return proto.build();
  }
}
