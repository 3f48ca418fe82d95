package org.fengqiao.adapters.grpc;

import java.time.Duration;
import java.util.UUID;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.grids.v1.GetReadingRequest;
import org.fengqiao.proto.grids.v1.ListReadingsRequest;
import org.fengqiao.proto.grids.v1.RecordReadingRequest;

/** Requests that meet each refusal of the rpcs of what patches have: readings. */
final class PatchRefusals {
  private static final String VILLAGE = "divisions/" + GroundTown.VILLAGE.value();
  private static final String NOWHERE = "divisions/110000000000";
  private static final UUID NONE = new UUID(7, 7);
  private static final String NO_GRID = "grids/" + NONE;
  private static final String NO_MICRO_GRID = "microGrids/" + NONE;

  private final MetRefusals met;
  private final GroundTown town;
  private int requests;

  PatchRefusals(MetRefusals met, GroundTown town) {
    this.met = met;
    this.town = town;
  }

  /** Meets all of them. */
  void meet() {
    readings();
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

  private RecordReadingRequest telling(String patch, String day) {
    return RecordReadingRequest.newBuilder()
        .setRequestId(id())
        .setPatch(patch)
        .setDay(day)
        .build();
  }

  private static ListReadingsRequest listing(String patch) {
    return ListReadingsRequest.newBuilder().setPatch(patch).build();
  }

  private String id() {
    return new UUID(12, ++requests).toString();
  }
}
