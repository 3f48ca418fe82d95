package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.QrCodeId;
import org.junit.jupiter.api.Test;

/** What becomes of scans and points where grids are drawn anew, on any store. */
public interface RedrawnPatchesContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  @Test
  default void aScanLandsWhereTheGroundWent() {
    var town = town();
    var office = new GroundOffice(town);
    var one = town.aGrid().id();
    var other = town.aGrid().id();
    var microGrid = RedrawContract.aMicroGrid(town, one).id();
    var onGrid = RedrawContract.aCode(town, new Spot.InGrid(one));
    var onMicroGrid = RedrawContract.aCode(town, new Spot.InMicroGrid(microGrid));
    var whole = RedrawContract.merge(town, one, other).id();
    assertEquals(Optional.of(whole), landing(town, onGrid).grid());
    assertEquals(Optional.of(whole), landing(town, onMicroGrid).grid());
    assertEquals(Optional.of(microGrid), landing(town, onMicroGrid).microGrid());
    var parts =
        new SplitGrid.Part[] {RedrawContract.part("东网格", microGrid), RedrawContract.part("西网格")};
    var east =
        office
            .splitGrid()
            .split(caller(), RedrawContract.splitting(town.request(), whole, parts))
            .parts()
            .getFirst()
            .aggregate()
            .id();
    assertEquals(Optional.empty(), landing(town, onGrid).grid());
    assertEquals(VILLAGE, landing(town, onGrid).division());
    assertEquals(Optional.of(east), landing(town, onMicroGrid).grid());
    office.rebindQrCode().rebind(caller(), rebinding(town, onGrid, new Spot.InGrid(east)));
    assertEquals(Optional.of(east), landing(town, onGrid).grid());
    var ending = new EndMicroGrid.Command(town.request(), microGrid, Optional.empty());
    office.endMicroGrid().end(caller(), ending);
    assertEquals(Optional.empty(), landing(town, onMicroGrid).microGrid());
    assertEquals(Optional.of(east), landing(town, onMicroGrid).grid());
  }

  private static Patch landing(GroundTown town, QrCodeId code) {
    return new GroundOffice(town).resolveQrCode().resolve(caller(), code).patch();
  }

  private static RebindQrCode.Command rebinding(GroundTown town, QrCodeId code, Spot to) {
    return new RebindQrCode.Command(town.request(), code, Optional.empty(), to);
  }

  @Test
  default void aPointLiesInWhatStandsOfThePatchesThatHaveIt() {
    var town = town();
    var one = town.aGrid().id();
    var other = town.aGrid().id();
    var microGrid = RedrawContract.aMicroGrid(town, one).id();
    var box = Outlines.box(104, 36, 105, 37);
    town.bound(new Spot.InGrid(one), box);
    town.bound(new Spot.InMicroGrid(microGrid), box);
    var whole = RedrawContract.merge(town, one, other).id();
    var inMicroGrid =
        new Patch(VILLAGE, Optional.of(whole), Optional.of(microGrid), Optional.empty());
    assertEquals(List.of(inMicroGrid), located(town));
    var ending = new EndMicroGrid.Command(town.request(), microGrid, Optional.empty());
    new GroundOffice(town).endMicroGrid().end(caller(), ending);
    assertEquals(List.of(), located(town));
    assertRefused(GridReason.GRID_ENDED, () -> town.bound(new Spot.InGrid(one), box));
  }

  private static List<Patch> located(GroundTown town) {
    var point = new LocatePatch.Command(GeoPoint.of(104.5, 36.5), CoordinateSystem.WGS_84);
    return new LocatePatch(town.access, town.ports.boundaries(), town.ports.ground())
        .locate(caller(), point)
        .located()
        .patches();
  }
}
