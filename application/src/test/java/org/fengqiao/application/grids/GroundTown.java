package org.fengqiao.application.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.Ids;
import org.fengqiao.application.SerialIds;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Area;
import org.fengqiao.domain.grids.Boundary;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionRow;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.MicroGridKind;
import org.fengqiao.domain.grids.QrBinding;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.grids.Ring;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.function.Executable;

/** A piece of real ground to try things on, a clock that is set, and callers with rights. */
public final class GroundTown {
  public static final Instant MORNING = Instant.parse("2026-03-02T01:00:00.123456Z");
  public static final DivisionCode DISTRICT = new DivisionCode("620402000000");
  public static final DivisionCode TOWN = new DivisionCode("620402202000");
  public static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  public static final List<String> ROWS =
      List.of(
          "620000000000,甘肃省,province,",
          "620400000000,白银市,city,620000000000",
          "620402000000,白银区,district,620400000000",
          "620402202000,水川镇,town,620402000000",
          "620402202205,宋梁村村民委员会,village,620402202000",
          "620402202206,新安村村民委员会,village,620402202000");

  private static final PartnerId PARTNER = new PartnerId("governance-centre");

  public final GroundPorts ports;
  public final Access access = new Access();
  public final Ids ids = new SerialIds();
  public final InstantSource clock = this::now;
  private Instant now = MORNING;

  public GroundTown(GroundPorts ports) {
    this.ports = ports;
  }

  public Instant now() {
    return now;
  }

  public void setClock(Instant time) {
    now = time;
  }

  /** A caller with every right, acting for {@code units}. */
  public static Caller caller(UnitId... units) {
    return caller(EnumSet.allOf(Right.class), units);
  }

  /** A caller who may do nothing. */
  public static Caller stranger() {
    return caller(Set.of());
  }

  private static Caller caller(Set<Right> rights, UnitId... units) {
    var all = new Rights(rights, Set.of(), Set.of(), Set.of(), Set.of(units), Set.of());
    return new Caller(PARTNER, all, DISTRICT);
  }

  /** A new request id with a body. */
  public Request request() {
    return request(ids.next(), "body");
  }

  public static Request request(UUID id, String body) {
    return new Request(PARTNER, id, Digest.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  public ImportDivisions importDivisions() {
    var occupants = new Occupants(ports.divisions(), ports.grids(), ports.zones());
    var press =
        new DivisionPress(
            ports.editions(),
            ports.stages(),
            occupants,
            ports.store(),
            ports.commits(),
            ports.aggregates(),
            clock);
    return new ImportDivisions(
        access, ports.editions(), ports.divisions(), ports.stages(), occupants, press, ids, clock);
  }

  /** Begins an import that may not rename. */
  public DivisionImport begin() {
    return importDivisions().begin(caller(), command(ids.next(), false));
  }

  public static ImportDivisions.Command command(UUID request, boolean mayRename) {
    return new ImportDivisions.Command(request, "file.csv", mayRename, false);
  }

  /**
   * Imports rows written as {@code code,name,level,parent}, with {@code ,ended} behind where one
   * ends; the first is line 2 of its file.
   */
  public Imported importRows(List<String> csv) {
    var begun = begin();
    begun.take(rows(csv));
    return begun.finish(csv.size());
  }

  public static List<DivisionRow> rows(String... csv) {
    return rows(List.of(csv));
  }

  public static List<DivisionRow> rows(List<String> csv) {
    var rows = new ArrayList<DivisionRow>();
    for (var line : csv) {
      var cells = line.split(",", -1);
      rows.add(
          new DivisionRow(
              rows.size() + 2L, cells[0], cells[1], cells[2], cells[3], cells.length > 4));
    }
    return rows;
  }

  public CreateGrid createGrid() {
    return new GroundOffice(this).createGrid();
  }

  /** A grid of the village, which is imported if it is not there. */
  public Grid aGrid() {
    if (ports.divisions().find(VILLAGE).isEmpty()) {
      importRows(ROWS);
    }
    return createGrid().create(caller(), gridCommand(request())).aggregate();
  }

  public static CreateGrid.Command gridCommand(Request request) {
    return new CreateGrid.Command(
        request, Optional.empty(), GridKind.BASIC, "第一网格", "东至黄河", VILLAGE, Optional.empty());
  }

  /** In the village: a grid, a micro-grid of it, a QR code that hangs there, and a revoked one. */
  public List<Spot> aSpotOfEachKind() {
    var grid = aGrid().id();
    var microGrid =
        new GroundOffice(this)
            .createMicroGrid()
            .create(
                caller(),
                new CreateMicroGrid.Command(
                    request(), Optional.empty(), grid, MicroGridKind.VILLAGERS_GROUP, "一社", "十二户"))
            .aggregate()
            .id();
    return List.of(
        new Spot.InGrid(grid),
        new Spot.InMicroGrid(microGrid),
        new Spot.AtQrCode(aCode(grid)),
        new Spot.AtQrCode(revoked(aCode(grid))));
  }

  /** A grid that was given up. */
  public Spot anEndedGrid() {
    var grid = aGrid().id();
    end(grid);
    return new Spot.InGrid(grid);
  }

  /** Gives a grid up. */
  public void end(GridId grid) {
    new GroundOffice(this)
        .endGrid()
        .end(caller(), new EndGrid.Command(request(), grid, Optional.empty()));
  }

  /** A micro-grid that ended. */
  public Spot anEndedMicroGrid() {
    var office = new GroundOffice(this);
    var command =
        new CreateMicroGrid.Command(
            request(), Optional.empty(), aGrid().id(), MicroGridKind.BUILDING, "3号楼", "");
    var microGrid = office.createMicroGrid().create(caller(), command).aggregate().id();
    office
        .endMicroGrid()
        .end(caller(), new EndMicroGrid.Command(request(), microGrid, Optional.empty()));
    return new Spot.InMicroGrid(microGrid);
  }

  QrCodeId aCode(GridId grid) {
    var command =
        new IssueQrCode.Command(
            request(), new Spot.InGrid(grid), new QrBinding.Households("一社", 12));
    return new GroundOffice(this).issueQrCode().issue(caller(), command).aggregate().id();
  }

  private QrCodeId revoked(QrCodeId code) {
    new GroundOffice(this)
        .revokeQrCode()
        .revoke(caller(), new RevokeQrCode.Command(request(), code, Optional.empty(), ""));
    return code;
  }

  public SetBoundary setBoundary() {
    return setBoundary(_ -> Optional.empty());
  }

  /** By what that says of lines. */
  public SetBoundary setBoundary(Topology topology) {
    return new SetBoundary(
        access, ports.ground(), topology, ports.aggregates(), ports.store(), clock);
  }

  /** Sets the boundary of a division. */
  public Answer<Boundary> bound(DivisionCode division, Ring outer) {
    return bound(new Spot.InDivision(division), outer);
  }

  /** Sets the boundary of a spot. */
  public Answer<Boundary> bound(Spot spot, Ring outer) {
    return bound(spot, Outlines.area(outer));
  }

  Answer<Boundary> bound(Spot spot, Area area) {
    return setBoundary()
        .set(
            caller(),
            new SetBoundary.Command(
                request(), spot, area, CoordinateSystem.WGS_84, Optional.empty()));
  }

  /** Clears the boundary of a division. */
  public void clearBoundary(DivisionCode division, Optional<String> etag) {
    new ClearBoundary(access, ports.aggregates(), ports.store(), clock)
        .clear(caller(), new ClearBoundary.Command(request(), new Spot.InDivision(division), etag));
  }

  /** Asserts a refusal by its reason. */
  public static Refusal assertRefused(Reason reason, Executable call) {
    var refusal = assertThrows(Refusal.class, call);
    assertEquals(reason, refusal.reason());
    return refusal;
  }
}
