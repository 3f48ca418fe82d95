package org.fengqiao.bootstrap.story;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fengqiao.bootstrap.demo.Crew;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.proto.grids.v1.CreateGridRequest;
import org.fengqiao.proto.grids.v1.CreateZoneRequest;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridKind;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.Zone;
import org.fengqiao.proto.people.v1.CreateUnitRequest;
import org.fengqiao.proto.people.v1.ImportPeopleEnd;
import org.fengqiao.proto.people.v1.ImportPeopleHeader;
import org.fengqiao.proto.people.v1.ImportPeopleRequest;
import org.fengqiao.proto.people.v1.ImportPeopleResponse;
import org.fengqiao.proto.people.v1.ImportPeopleRows;
import org.fengqiao.proto.people.v1.ImportPeopleSummary;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.PersonRow;
import org.fengqiao.proto.people.v1.Unit;
import org.fengqiao.proto.people.v1.UnitKind;

/**
 * The ground of Wuxing as the field counts it, set up through the API: 46 zones with their
 * stations, 538 grids in them, and an officer for each grid and a head for each station in one
 * stream. How zones and grids lie in towns and villages is made up: spread as evenly as goes.
 */
public record WuxingGround(List<Zone> zones, List<Grid> grids, ImportPeopleSummary people) {
  public static final int ZONES = 46;
  public static final int GRIDS = 538;
  private static final int BATCH = 500;
  private static final int PATIENCE = 120;

  static WuxingGround setUp(Stage stage, Map<String, String> villageUnits) {
    var zones = zones(stage.main());
    var grids = grids(stage.main(), zones);
    var rows = new ArrayList<PersonRow>();
    zones.forEach(zone ->
        rows.add(
            row(rows.size(), zone.getStation(), "zone-station-head", zone.getDivision())
                .setTitle(zone.getDisplayName() + "工作站站长")
                .build()));
    grids.forEach(grid ->
        rows.add(
            row(
                    rows.size(),
                    villageUnits.getOrDefault(grid.getDivision(), ""),
                    "grid-officer",
                    grid.getName())
                .setTitle("专职网格员")
                .build()));
    return new WuxingGround(zones, grids, imported(stage.main(), rows));
  }

  /** Three zones a town, and one more in each of those with the most villages. */
  private static List<Zone> zones(Line line) {
    var villages = byTown();
    var towns = Wuxing.towns();
    int more = ZONES - 3 * towns.size();
    var largest =
        towns.stream()
            .sorted(comparingInt(town -> -villages.getOrDefault(town, List.of()).size()))
            .limit(more)
            .toList();
    var wanted = new ArrayList<Zone>();
    for (var town : towns) {
      for (int i = 1; i <= (largest.contains(town) ? 4 : 3); i++) {
        wanted.add(
            Zone.newBuilder()
                .setDisplayName("第" + i + "片区")
                .setDivision("divisions/" + town.value())
                .build());
      }
    }
    return Crew.each(wanted, zone -> zone(line, zone));
  }

  private static Zone zone(Line line, Zone zone) {
    var station =
        Unit.newBuilder()
            .setKind(UnitKind.UNIT_KIND_STATION)
            .setDisplayName(zone.getDisplayName() + "工作站")
            .setDivision(zone.getDivision());
    var unit =
        line.call(PeopleServiceGrpc::newBlockingStub)
            .createUnit(
                CreateUnitRequest.newBuilder().setRequestId(Line.id()).setUnit(station).build())
            .getUnit();
    return line.call(GridServiceGrpc::newBlockingStub)
        .createZone(
            CreateZoneRequest.newBuilder()
                .setRequestId(Line.id())
                .setZone(zone.toBuilder().setStation(unit.getName()))
                .build())
        .getZone();
  }

  /**
   * One grid a village, and a second in as many of the first as there are grids left. A zone's are
   * set up one after the other, as each writes the zone it lies in; the zones at the same time.
   */
  private static List<Grid> grids(Line line, List<Zone> zones) {
    var villages = Wuxing.villages();
    var zoneOf = zoneOfVillages(zones);
    var wanted = new ArrayList<Grid>();
    for (int i = 0; i < GRIDS; i++) {
      var village = villages.get(i % villages.size());
      wanted.add(
          Grid.newBuilder()
              .setKind(GridKind.GRID_KIND_BASIC)
              .setDivision("divisions/" + village.value())
              .setDisplayName("第" + (i / villages.size() + 1) + "网格")
              .setZone(zoneOf.getOrDefault(village, ""))
              .build());
    }
    var byZone = wanted.stream().collect(groupingBy(Grid::getZone)).values();
    return Crew.each(byZone, its -> its.stream().map(grid -> grid(line, grid)).toList()).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Each village lies in one zone of its town. */
  private static Map<DivisionCode, String> zoneOfVillages(List<Zone> zones) {
    var zonesOf = zones.stream().collect(groupingBy(Zone::getDivision));
    var found = new HashMap<DivisionCode, String>();
    byTown()
        .forEach((town, villages) -> {
          var its = zonesOf.getOrDefault("divisions/" + town.value(), List.of());
          for (int i = 0; i < villages.size(); i++) {
            found.put(villages.get(i), its.get(i % its.size()).getName());
          }
        });
    return found;
  }

  private static Grid grid(Line line, Grid grid) {
    return line.call(GridServiceGrpc::newBlockingStub)
        .createGrid(CreateGridRequest.newBuilder().setRequestId(Line.id()).setGrid(grid).build())
        .getGrid();
  }

  private static Map<DivisionCode, List<DivisionCode>> byTown() {
    return Wuxing.villages().stream()
        .collect(groupingBy(village -> village.at(Level.TOWN).orElseThrow()));
  }

  private static PersonRow.Builder row(int index, String unit, String role, String patch) {
    return PersonRow.newBuilder()
        .setLine(index + 1)
        .setDisplayName("网格人员" + index)
        .setPhone("1390001%04d".formatted(index))
        .setUnit(unit)
        .setRole(role)
        .setPatch(patch)
        .setStartTime(com.google.protobuf.Timestamp.newBuilder().setSeconds(1_775_000_000L));
  }

  private static ImportPeopleSummary imported(Line line, List<PersonRow> rows) {
    var summary = new CompletableFuture<ImportPeopleSummary>();
    var sent = PeopleServiceGrpc.newStub(line.channel()).importPeople(new Answers(summary));
    sent.onNext(
        ImportPeopleRequest.newBuilder()
            .setHeader(ImportPeopleHeader.newBuilder().setRequestId(Line.id()))
            .build());
    for (int from = 0; from < rows.size(); from += BATCH) {
      var batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      sent.onNext(
          ImportPeopleRequest.newBuilder()
              .setRows(ImportPeopleRows.newBuilder().addAllRows(batch))
              .build());
    }
    sent.onNext(
        ImportPeopleRequest.newBuilder()
            .setEnd(ImportPeopleEnd.newBuilder().setRowCount(rows.size()))
            .build());
    sent.onCompleted();
    return summary.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }

  /** Keeps the summary, or why there is none. */
  private record Answers(CompletableFuture<ImportPeopleSummary> summary)
      implements StreamObserver<ImportPeopleResponse> {
    @Override
    public void onNext(ImportPeopleResponse answer) {
      switch (answer.getEventCase()) {
        case SUMMARY -> summary.complete(answer.getSummary());
        case LINE_ERROR ->
            summary.completeExceptionally(
                new IllegalStateException("expected a line to be taken: " + answer));
        case PROGRESS, EVENT_NOT_SET -> {}
      }
    }

    @Override
    public void onError(Throwable fault) {
      summary.completeExceptionally(fault);
    }

    @Override
    public void onCompleted() {
      summary.completeExceptionally(new IllegalStateException("expected a summary"));
    }
  }
}
