package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundOffice;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.SplitGrid;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.Test;

class RedrawnGroundTest {
  private final CaseTown town = new CaseTown();
  private final Caller overseer = town.overseer(EnumSet.allOf(Right.class));

  private Case reportOn(GridId grid) {
    var petition =
        town.command(
            Channel.PETITION,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Spot.InGrid(grid)));
    return town.report.report(town.platform(), petition).aggregate();
  }

  private List<GridId> split(GridId grid) {
    var parts = List.of(part("东网格"), part("西网格"));
    var command = new SplitGrid.Command(town.town.request(), grid, Optional.empty(), parts);
    return new GroundOffice(town.town)
        .splitGrid()
        .split(GroundTown.caller(), command)
        .grid()
        .aggregate()
        .successors();
  }

  private static SplitGrid.Part part(String name) {
    return new SplitGrid.Part(Optional.empty(), Optional.empty(), name, "", Set.of());
  }

  private static CaseFilter in(GridId grid) {
    return new CaseFilter(
        Optional.of(new CaseFilter.Scope.InGrid(grid)),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  private List<Case> list(GridId grid) {
    return new ListCases(town.town.access, town.cases, town.views, town.kin())
        .list(overseer, in(grid), PageRequest.FIRST).items().stream()
            .map(CaseView::subject)
            .toList();
  }

  private int watched(GridId grid) throws InterruptedException {
    return town.watch
        .next(() -> overseer, in(grid), Cursor.START, Duration.ofMillis(1))
        .entries()
        .size();
  }

  private Case transfer(Caller caller, Case c, Spot to) {
    var command = new TransferCase.Command(town.on(caller, c), Optional.empty(), to, "网格拆分");
    return new TransferCase(town.desk, town.town.ports.ground())
        .transfer(caller, command)
        .aggregate();
  }

  @Test
  void aCaseReportedBeforeASplitShowsItsOldPatchAndIsFoundUnderTheNewOne() throws Exception {
    var grid = town.town.aGrid().id();
    var c = reportOn(grid);
    var parts = split(grid);
    assertEquals(Optional.of(grid), c.patch().grid());
    for (var part : parts) {
      assertEquals(List.of(c), list(part));
      assertEquals(1, watched(part));
    }
    assertEquals(List.of(c), list(grid));
  }

  @Test
  void aCaseReportedAfterASplitIsFoundUnderItsOwnPatchAlone() {
    var grid = town.town.aGrid().id();
    var parts = split(grid);
    var c = reportOn(parts.getFirst());
    assertEquals(List.of(c), list(parts.getFirst()));
    assertEquals(List.of(), list(parts.getLast()));
    assertEquals(List.of(), list(grid));
  }

  @Test
  void refusesAReportOnAGridThatEnded() {
    var grid = town.town.aGrid().id();
    split(grid);
    assertRefused(GridReason.GRID_ENDED, () -> reportOn(grid));
  }

  @Test
  void aTransferredCaseIsFoundWhereItWentAlone() {
    var grid = town.town.aGrid().id();
    var c = reportOn(grid);
    var parts = split(grid);
    var moved = transfer(overseer, c, new Spot.InGrid(parts.getFirst()));
    assertEquals(Optional.of(parts.getFirst()), moved.patch().grid());
    assertEquals(List.of(moved), list(parts.getFirst()));
    assertEquals(List.of(), list(parts.getLast()));
    assertEquals(2, town.trace.list(overseer, c.id(), 0, 50).size());
  }

  @Test
  void refusesATransferByWhatIsWrongWithIt() {
    var grid = town.town.aGrid().id();
    var c = reportOn(grid);
    var far = new Spot.InDivision(new DivisionCode("110101001001"));
    assertRefused(PartnerReason.PATCH_OFF_SCOPE, () -> transfer(overseer, c, far));
    assertRefused(CaseReason.SAME_PATCH, () -> transfer(overseer, c, new Spot.InGrid(grid)));
    var village = new Spot.InDivision(GroundTown.VILLAGE);
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> transfer(town.stranger(), c, village));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> transfer(town.overseer(Set.of()), c, village));
    split(grid);
    assertRefused(GridReason.GRID_ENDED, () -> transfer(overseer, c, new Spot.InGrid(grid)));
  }
}
