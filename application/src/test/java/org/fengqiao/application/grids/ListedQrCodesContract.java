package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.QrBinding;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** In what order, and of what patch, QR codes are listed, on any store. */
public interface ListedQrCodesContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  private static QrCodeId issue(GroundTown town, Spot spot, String place) {
    var command = new IssueQrCode.Command(town.request(), spot, new QrBinding.Building(place));
    return new GroundOffice(town).issueQrCode().issue(caller(), command).aggregate().id();
  }

  private static void revoke(GroundTown town, QrCodeId code) {
    new GroundOffice(town)
        .revokeQrCode()
        .revoke(caller(), new RevokeQrCode.Command(town.request(), code, Optional.empty(), ""));
  }

  /** All of the codes of a spot that stand, read in pages of {@code size}. */
  private static List<QrCode> listed(GroundTown town, Spot spot, boolean standing, int size) {
    var found = new ArrayList<QrCode>();
    var page = Optional.of(new PageRequest(size, Optional.empty()));
    while (page.isPresent()) {
      var command = new ListQrCodes.Command(spot, standing, page.get());
      var answer = new GroundOffice(town).listQrCodes().list(caller(), command);
      assertTrue(answer.items().size() <= size);
      answer.items().forEach(code -> found.add(code.aggregate()));
      page = answer.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  private static List<QrCodeId> ids(GroundTown town, Spot spot) {
    return listed(town, spot, true, PageRequest.MOST).stream().map(QrCode::id).toList();
  }

  private static List<String> places(GroundTown town, Spot spot, int size) {
    return listed(town, spot, true, size).stream().map(code -> code.binding().place()).toList();
  }

  @Test
  default void listsTheCodesOfAGridByPlaceNumbersByTheirValue() {
    var town = town();
    var grid = new Spot.InGrid(town.aGrid().id());
    var walk = List.of("1号楼", "2号楼/东", "2号楼1单元", "2号楼12单元", "10号楼", "甲楼", "甲楼2", "𠮷楼");
    for (int i : new int[] {5, 7, 3, 0, 6, 2, 4, 1}) {
      issue(town, grid, walk.get(i));
    }
    for (int size : List.of(1, 3, PageRequest.MOST)) {
      assertEquals(walk, places(town, grid, size));
    }
  }

  @Test
  default void listsThoseOfASubtreeEachOnceInOneOrderHoweverSmallThePages() {
    var town = town();
    var spots = List.of(spotIn(town, VILLAGE), spotIn(town, VILLAGE), spotIn(town, OTHER));
    for (int i = 0; i < 30; i++) {
      issue(town, spots.get(i % spots.size()), (i % 4) + "号楼");
    }
    var whole = ids(town, new Spot.InDivision(TOWN));
    assertEquals(30, Set.copyOf(whole).size());
    assertEquals(whole, ids(town, new Spot.InDivision(DISTRICT)));
    for (int size : List.of(1, 7)) {
      var paged = listed(town, new Spot.InDivision(TOWN), true, size);
      assertEquals(whole, paged.stream().map(QrCode::id).toList());
    }
    var parts = new ArrayList<>(ids(town, new Spot.InDivision(OTHER)));
    assertEquals(10, parts.size());
    parts.addAll(ids(town, new Spot.InDivision(VILLAGE)));
    assertEquals(whole, parts);
  }

  /** The village whose code comes before. */
  DivisionCode OTHER = new DivisionCode("620402202205");

  private static Spot spotIn(GroundTown town, DivisionCode village) {
    var command =
        new CreateGrid.Command(
            town.request(),
            Optional.empty(),
            org.fengqiao.domain.grids.GridKind.BASIC,
            "网格",
            "",
            village,
            Optional.empty());
    return new Spot.InGrid(town.createGrid().create(caller(), command).aggregate().id());
  }

  @Test
  default void listsThoseThatStandOrThoseThatWereRevoked() {
    var town = town();
    var grid = new Spot.InGrid(town.aGrid().id());
    var standing = issue(town, grid, "1号楼");
    var revoked = issue(town, grid, "2号楼");
    revoke(town, revoked);
    for (var spot : List.of(grid, new Spot.InDivision(VILLAGE))) {
      assertEquals(List.of(standing), ids(town, spot));
      var gone = listed(town, spot, false, 5);
      assertEquals(List.of(revoked), gone.stream().map(QrCode::id).toList());
    }
  }

  @Test
  default void followsMicroGridsAndLeavesTheOthersWhereTheyAreBound() {
    var town = town();
    var one = town.aGrid().id();
    var other = town.aGrid().id();
    var microGrid = RedrawContract.aMicroGrid(town, one).id();
    var onGrid = issue(town, new Spot.InGrid(one), "1号楼");
    var onMicroGrid = issue(town, new Spot.InMicroGrid(microGrid), "2号楼");
    var both = Set.of(onGrid, onMicroGrid);
    assertEquals(both, new HashSet<>(ids(town, new Spot.InGrid(one))));
    assertEquals(List.of(onMicroGrid), ids(town, new Spot.InMicroGrid(microGrid)));
    var whole = RedrawContract.merge(town, one, other).id();
    assertEquals(List.of(onGrid), ids(town, new Spot.InGrid(one)));
    assertEquals(List.of(onMicroGrid), ids(town, new Spot.InGrid(whole)));
    new GroundOffice(town)
        .rebindQrCode()
        .rebind(
            caller(),
            new RebindQrCode.Command(
                town.request(), onGrid, Optional.empty(), new Spot.InGrid(whole)));
    assertEquals(List.of(), ids(town, new Spot.InGrid(one)));
    assertEquals(both, new HashSet<>(ids(town, new Spot.InGrid(whole))));
  }

  @Test
  default void goesOnAfterACodeThatWasRevokedMeanwhile() {
    var town = town();
    var grid = new Spot.InGrid(town.aGrid().id());
    var first = issue(town, grid, "1号楼");
    var second = issue(town, grid, "2号楼");
    var list = new GroundOffice(town).listQrCodes();
    var page = new PageRequest(1, Optional.empty());
    var next = list.list(caller(), new ListQrCodes.Command(grid, true, page)).next();
    revoke(town, first);
    var rest = list.list(caller(), new ListQrCodes.Command(grid, true, new PageRequest(1, next)));
    assertEquals(List.of(second), rest.items().stream().map(one -> one.aggregate().id()).toList());
  }

  @Test
  default void refusesToListOfWhatIsNoPatchOrIsNotThereOrWithoutTheRight() {
    var town = town();
    var list = new GroundOffice(town).listQrCodes();
    var page = PageRequest.FIRST;
    var atCode = new Spot.AtQrCode(new QrCodeId("0123456789abcdef"));
    assertRefused(RequestReason.INVALID_FIELD, () -> new ListQrCodes.Command(atCode, true, page));
    var nowhere = new Spot.InDivision(new DivisionCode("110000000000"));
    var noGrid = new Spot.InGrid(new GridId(new UUID(9, 9)));
    var noMicroGrid = new Spot.InMicroGrid(new MicroGridId(new UUID(9, 9)));
    refuse(GridReason.DIVISION_NOT_FOUND, list, nowhere);
    refuse(GridReason.GRID_NOT_FOUND, list, noGrid);
    refuse(GridReason.MICRO_GRID_NOT_FOUND, list, noMicroGrid);
    var here = new ListQrCodes.Command(new Spot.InDivision(VILLAGE), true, page);
    assertRefused(PartnerReason.RIGHT_MISSING, () -> list.list(stranger(), here));
    var odd = new PageRequest(1, Optional.of("odd"));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> list.list(caller(), new ListQrCodes.Command(here.spot(), true, odd)));
  }

  private static void refuse(GridReason reason, ListQrCodes list, Spot spot) {
    var command = new ListQrCodes.Command(spot, true, PageRequest.FIRST);
    assertRefused(reason, () -> list.list(caller(), command));
  }
}
