package org.fengqiao.adapters.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.people.AppointOfficer;
import org.fengqiao.application.people.CreateOfficer;
import org.fengqiao.application.people.CreatePost;
import org.fengqiao.application.people.CreateUnit;
import org.fengqiao.application.people.EndAppointment;
import org.fengqiao.application.people.OfficerView;
import org.fengqiao.application.people.PostView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.people.Appointment;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.proto.people.v1.AppointOfficerRequest;
import org.fengqiao.proto.people.v1.EndAppointmentRequest;

/** Units, posts, officers and appointments between the contract and the rules. */
final class PeopleProtos {
  static final EnumNames<UnitKind, org.fengqiao.proto.people.v1.UnitKind> UNIT_KIND =
      EnumNames.of(UnitKind.class, org.fengqiao.proto.people.v1.UnitKind.class, "UNIT_KIND");

  private PeopleProtos() {}

  static CreateUnit.Command toCommand(Request request, org.fengqiao.proto.people.v1.Unit from) {
    return new CreateUnit.Command(
        request,
        from.getDisplayName(),
        UNIT_KIND.required("unit.kind", from.getKind()),
        Names.division("unit.division", from.getDivision()),
        Names.optional(from.getParentUnit(), name -> Names.unit("unit.parent_unit", name)));
  }

  static CreatePost.Command toCommand(Request request, org.fengqiao.proto.people.v1.Post from) {
    return new CreatePost.Command(
        request,
        role(from.getRole()),
        Names.unit("post.unit", from.getUnit()),
        Spots.required("post.patch", from.getPatch()),
        from.getTitle());
  }

  static CreateOfficer.Command toCommand(
      Request request, org.fengqiao.proto.people.v1.Officer from) {
    return new CreateOfficer.Command(
        request, new OfficerDetails(from.getDisplayName(), from.getPhone()));
  }

  static AppointOfficer.Command toCommand(Request request, AppointOfficerRequest from) {
    return new AppointOfficer.Command(
        request,
        Names.post("post", from.getPost()),
        Names.optional(from.getEtag(), Function.identity()),
        Names.officer("officer", from.getOfficer()),
        time("start_time", from.hasStartTime(), from.getStartTime()),
        time("end_time", from.hasEndTime(), from.getEndTime()));
  }

  static EndAppointment.Command toCommand(Request request, EndAppointmentRequest from) {
    return new EndAppointment.Command(
        request,
        Names.postOfAppointment("name", from.getName()),
        Names.appointment("name", from.getName()),
        Names.optional(from.getEtag(), Function.identity()),
        time("end_time", from.hasEndTime(), from.getEndTime()));
  }

  static org.fengqiao.proto.people.v1.Unit unit(Loaded<Unit> loaded) {
    var unit = loaded.aggregate();
    var proto =
        org.fengqiao.proto.people.v1.Unit.newBuilder()
            .setName(Names.of(unit.id()))
            .setKind(UNIT_KIND.toProto(unit.kind()))
            .setDisplayName(unit.name())
            .setDivision(Names.of(unit.division()))
            .setEtag(loaded.version().etag())
            .setCreateTime(Times.toProto(unit.created()));
    unit.parent().ifPresent(parent -> proto.setParentUnit(Names.of(parent)));
    return proto.build();
  }

  static org.fengqiao.proto.people.v1.Post post(PostView view) {
    var post = view.post().aggregate();
    var patch = post.patch();
    return org.fengqiao.proto.people.v1.Post.newBuilder()
        .setName(Names.of(post.id()))
        .setRole(post.role().value())
        .setUnit(Names.of(post.unit()))
        .setPatch(
            patch
                .microGrid()
                .map(Names::of)
                .or(() -> patch.grid().map(Names::of))
                .orElseGet(() -> Names.of(patch.division())))
        .setTitle(post.title())
        .addAllHolders(view.acting().stream().map(Names::of).toList())
        .addAllAbsentHolders(view.absent().stream().map(Names::of).toList())
        .setEtag(view.post().version().etag())
        .setCreateTime(Times.toProto(post.created()))
        .build();
  }

  static org.fengqiao.proto.people.v1.Officer officer(OfficerView view) {
    var proto = officer(view.officer()).toBuilder();
    view.details().ifPresent(shown -> proto.setDisplayName(shown.name()).setPhone(shown.phone()));
    return proto.build();
  }

  static org.fengqiao.proto.people.v1.Officer officer(Loaded<Officer> loaded) {
    var officer = loaded.aggregate();
    var proto =
        org.fengqiao.proto.people.v1.Officer.newBuilder()
            .setName(Names.of(officer.id()))
            .setEtag(loaded.version().etag())
            .setCreateTime(Times.toProto(officer.created()));
    officer.erased().ifPresent(time -> proto.setEraseTime(Times.toProto(time)));
    return proto.build();
  }

  static org.fengqiao.proto.people.v1.Appointment appointment(
      PostId post, Appointment appointment) {
    var proto =
        org.fengqiao.proto.people.v1.Appointment.newBuilder()
            .setName(Names.of(post, appointment.id()))
            .setPost(Names.of(post))
            .setOfficer(Names.of(appointment.officer()))
            .setStartTime(Times.toProto(appointment.from()));
    appointment.until().ifPresent(until -> proto.setEndTime(Times.toProto(until)));
    return proto.build();
  }

  /** The time in an optional field. */
  static Optional<Instant> time(String field, boolean given, Timestamp time) {
    return given ? Optional.of(Times.toInstant(field, time)) : Optional.empty();
  }

  private static Role role(String value) {
    return Nested.as("post.role", () -> new Role(value));
  }
}
