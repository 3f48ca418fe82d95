package org.fengqiao.adapters.grpc;

import com.google.protobuf.FieldMask;
import java.time.Duration;
import java.util.UUID;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.grids.v1.CreateFacilityRequest;
import org.fengqiao.proto.grids.v1.EndFacilityRequest;
import org.fengqiao.proto.grids.v1.Facility;
import org.fengqiao.proto.grids.v1.FacilityKind;
import org.fengqiao.proto.grids.v1.GetFacilityRequest;
import org.fengqiao.proto.grids.v1.GetGridNoticeRequest;
import org.fengqiao.proto.grids.v1.GetReadingRequest;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.ListFacilitiesRequest;
import org.fengqiao.proto.grids.v1.ListReadingsRequest;
import org.fengqiao.proto.grids.v1.RecordReadingRequest;
import org.fengqiao.proto.grids.v1.UpdateFacilityRequest;

/** Requests that meet each refusal of the rpcs of readings, facilities and public notices. */
final class PatchRefusals {
  private static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();
  private static final String NOWHERE = "divisions/110000000000";
  private static final UUID NONE = new UUID(7, 7);
  private static final String NO_GRID = "grids/" + NONE;
  private static final String NO_MICRO_GRID = "microGrids/" + NONE;
  private static final String NO_FACILITY = "facilities/" + NONE;

  private final MetRefusals met;
  private final GroundTown town;
  private final GridServiceBlockingStub ground;
  private int requests;

  PatchRefusals(MetRefusals met, GroundTown town, GridServiceBlockingStub ground) {
    this.met = met;
    this.town = town;
    this.ground = ground;
  }

  /** Meets all of them. */
  void meet() {
    readings();
    facilities();
    notices();
  }

  private void readings() {
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", telling(NOWHERE, "2026-03-01"));
    met.meet("NOT_FOUND GRID_NOT_FOUND", telling(NO_GRID, "2026-03-01"));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", telling(NO_MICRO_GRID, "2026-03-01"));
    var grid = town.anEndedGrid().name();
    var microGrid = town.anEndedMicroGrid().name();
    town.setClock(town.now().plus(Duration.ofDays(1)));
    met.meet("FAILED_PRECONDITION GRID_ENDED", telling(grid, "2026-03-03"));
    met.meet("FAILED_PRECONDITION MICRO_GRID_ENDED", telling(microGrid, "2026-03-03"));
    met.meet(
        "NOT_FOUND READING_NOT_FOUND",
        GetReadingRequest.newBuilder().setName(VILLAGE + "/readings/2026-03-01").build());
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", listing(NOWHERE));
    met.meet("NOT_FOUND GRID_NOT_FOUND", listing(NO_GRID));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", listing(NO_MICRO_GRID));
  }

  private void facilities() {
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", boardsOf(NOWHERE));
    met.meet("NOT_FOUND GRID_NOT_FOUND", boardsOf(NO_GRID));
    met.meet("NOT_FOUND MICRO_GRID_NOT_FOUND", boardsOf(NO_MICRO_GRID));
    met.meet(
        "NOT_FOUND FACILITY_NOT_FOUND",
        GetFacilityRequest.newBuilder().setName(NO_FACILITY).build());
    var board = ground.createFacility(creating(VILLAGE)).getFacility().getName();
    bothMeet(NOWHERE, board, "NOT_FOUND DIVISION_NOT_FOUND");
    bothMeet(NO_GRID, board, "NOT_FOUND GRID_NOT_FOUND");
    bothMeet(NO_MICRO_GRID, board, "NOT_FOUND MICRO_GRID_NOT_FOUND");
    bothMeet(town.anEndedGrid().name(), board, "FAILED_PRECONDITION GRID_ENDED");
    bothMeet(town.anEndedMicroGrid().name(), board, "FAILED_PRECONDITION MICRO_GRID_ENDED");
    met.meet("NOT_FOUND FACILITY_NOT_FOUND", moving(NO_FACILITY, VILLAGE));
    met.meet("NOT_FOUND FACILITY_NOT_FOUND", ending(NO_FACILITY));
    ground.endFacility(ending(board));
    met.meet("FAILED_PRECONDITION FACILITY_ENDED", moving(board, VILLAGE));
    met.meet("FAILED_PRECONDITION FACILITY_ENDED", ending(board));
  }

  private void bothMeet(String patch, String board, String what) {
    met.meet(what, creating(patch));
    met.meet(what, moving(board, patch));
  }

  private void notices() {
    met.meet("NOT_FOUND GRID_NOT_FOUND", noticeOf(NO_GRID));
    met.meet("FAILED_PRECONDITION GRID_ENDED", noticeOf(town.anEndedGrid().name()));
  }

  private static GetGridNoticeRequest noticeOf(String grid) {
    return GetGridNoticeRequest.newBuilder().setName(grid).build();
  }

  private CreateFacilityRequest creating(String patch) {
    var board =
        Facility.newBuilder()
            .setKind(FacilityKind.FACILITY_KIND_NOTICE_BOARD)
            .setPatch(patch)
            .setPlace("村委会门口");
    return CreateFacilityRequest.newBuilder().setRequestId(id()).setFacility(board).build();
  }

  private UpdateFacilityRequest moving(String board, String patch) {
    return UpdateFacilityRequest.newBuilder()
        .setRequestId(id())
        .setFacility(Facility.newBuilder().setName(board).setPatch(patch))
        .setUpdateMask(FieldMask.newBuilder().addPaths("patch"))
        .build();
  }

  private EndFacilityRequest ending(String board) {
    return EndFacilityRequest.newBuilder().setRequestId(id()).setName(board).build();
  }

  private static ListFacilitiesRequest boardsOf(String patch) {
    return ListFacilitiesRequest.newBuilder().setPatch(patch).build();
  }

  private RecordReadingRequest telling(String patch, String day) {
    return RecordReadingRequest.newBuilder().setRequestId(id()).setPatch(patch).setDay(day).build();
  }

  private static ListReadingsRequest listing(String patch) {
    return ListReadingsRequest.newBuilder().setPatch(patch).build();
  }

  private String id() {
    return new UUID(12, ++requests).toString();
  }
}
