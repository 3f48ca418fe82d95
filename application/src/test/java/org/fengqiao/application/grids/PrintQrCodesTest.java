package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.PrintQrCodes.Selection;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.QrBinding;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.grids.ScanPrefix;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PrintQrCodesTest {
  private static final ScanPrefix PREFIX = new ScanPrefix("https://fw.example.gov.cn/s?c=");
  private static final SheetPlan PLAN = new SheetPlan(2, 3, SheetPlan.Format.SVG);
  private static final QrSheets BLANK =
      sheet -> new QrSheets.Drawn(sheet, ByteBuffer.allocate(0), Set.of());

  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final GroundOffice office = new GroundOffice(town);
  private final PrintQrCodes print = office.printQrCodes(BLANK);

  @BeforeEach
  void importGround() {
    town.importRows(ROWS);
  }

  private QrCodeId issue(GridId grid, String place) {
    var command =
        new IssueQrCode.Command(
            town.request(), new Spot.InGrid(grid), new QrBinding.Building(place));
    return office.issueQrCode().issue(caller(), command).aggregate().id();
  }

  private void revoke(QrCodeId code) {
    office
        .revokeQrCode()
        .revoke(caller(), new RevokeQrCode.Command(town.request(), code, Optional.empty(), ""));
  }

  private static PrintQrCodes.Command of(Selection selection, int size, Optional<String> after) {
    return new PrintQrCodes.Command(selection, PREFIX, PLAN, new PageRequest(size, after));
  }

  /** All sheets, read in pages of {@code size}. */
  private static List<QrSheets.Sheet> sheets(PrintQrCodes print, Selection selection, int size) {
    var found = new ArrayList<QrSheets.Sheet>();
    var after = Optional.<String>empty();
    do {
      var page = print.print(caller(), of(selection, size, after));
      assertTrue(page.items().size() <= size);
      page.items().forEach(drawn -> found.add(drawn.sheet()));
      after = page.next();
    } while (after.isPresent());
    return found;
  }

  private static List<QrCodeId> codes(List<QrSheets.Sheet> sheets) {
    return sheets.stream().flatMap(one -> one.cells().stream()).map(QrSheets.Cell::code).toList();
  }

  private static List<Integer> numbers(List<QrSheets.Sheet> sheets) {
    return sheets.stream().map(QrSheets.Sheet::number).toList();
  }

  @Test
  void printsThoseOfAPatchThatStandInTheOrderOfTheirListOnFullSheets() {
    var grid = town.aGrid().id();
    var issued = IntStream.rangeClosed(1, 14).mapToObj(i -> issue(grid, i + "号楼")).toList();
    revoke(issued.getFirst());
    var standing = issued.subList(1, issued.size());
    for (var spot : List.of(new Spot.InGrid(grid), new Spot.InDivision(DISTRICT))) {
      for (int size : List.of(1, 2, 20)) {
        var sheets = sheets(print, new Selection.OfPatch(spot), size);
        assertEquals(standing, codes(sheets));
        assertEquals(List.of(1, 2, 3), numbers(sheets));
        assertEquals(spot.name(), sheets.getFirst().patch());
      }
    }
  }

  @Test
  void saysOnEachWhatAScannerReadsAndWhereItHangs() {
    var grid = town.aGrid();
    var code = issue(grid.id(), "3号楼");
    var cell = sheets(print, new Selection.Named(List.of(code)), 1).getFirst().cells().getFirst();
    assertEquals("https://fw.example.gov.cn/s?c=" + code.value(), cell.scanText());
    var resolved = office.resolveQrCode().resolve(caller(), code);
    assertEquals(resolved.place(), cell.place());
    assertEquals("3号楼", cell.place().getLast());
  }

  @Test
  void printsThoseNamedInTheirOrder() {
    var grid = town.aGrid().id();
    var named = Stream.of(3, 1, 7, 2, 6, 5, 4).map(i -> issue(grid, i + "号楼")).toList();
    for (int size : List.of(1, 20)) {
      var sheets = sheets(print, new Selection.Named(named), size);
      assertEquals(named, codes(sheets));
      assertEquals(List.of(1, 2), numbers(sheets));
    }
  }

  @Test
  void printsNothingWhereNothingHangs() {
    var none = new Selection.OfPatch(new Spot.InDivision(VILLAGE));
    assertEquals(List.of(), sheets(print, none, 5));
  }

  @Test
  void prints44000OfADistrictPageByPageEachOnce() {
    var grid = town.aGrid().id();
    issue(grid, "1号楼");
    var one =
        office
            .listQrCodes()
            .list(caller(), new ListQrCodes.Command(new Spot.InGrid(grid), true, PageRequest.FIRST))
            .items()
            .getFirst();
    var many = IntStream.range(0, 44_000).mapToObj(i -> numbered(one, i)).toList();
    var ports = town.ports;
    var printing =
        new PrintQrCodes(
            town.access,
            ports.ground(),
            new ManyQrCodes(many),
            new ScanPlace(ports.divisions(), ports.grids()),
            BLANK);
    var sheets = sheets(printing, new Selection.OfPatch(new Spot.InDivision(DISTRICT)), 20);
    assertEquals(many.stream().map(code -> code.aggregate().id()).toList(), codes(sheets));
    assertEquals(IntStream.rangeClosed(1, 7_334).boxed().toList(), numbers(sheets));
  }

  private static Loaded<QrCode> numbered(Loaded<QrCode> like, int number) {
    var code = like.aggregate();
    return new Loaded<>(
        new QrCode(
            new QrCodeId("%016d".formatted(number)),
            code.bearer(),
            code.binding(),
            code.issued(),
            code.revoked()),
        like.head());
  }

  /** Codes in the order given; a key is the place in it. */
  private record ManyQrCodes(List<Loaded<QrCode>> all) implements QrCodes {
    @Override
    public Optional<Loaded<QrCode>> find(QrCodeId id) {
      return Optional.empty();
    }

    @Override
    public Page<Loaded<QrCode>> list(QrCodeFilter filter, PageRequest page) {
      int from = page.after().map(Integer::parseInt).orElse(0);
      int to = Math.min(from + page.size(), all.size());
      return new Page<>(
          all.subList(from, to),
          Optional.of(to).filter(end -> end < all.size()).map(String::valueOf));
    }
  }

  @Test
  void refusesOneThatIsNamedAndWasRevoked() {
    var grid = town.aGrid().id();
    var codes = List.of(issue(grid, "1号楼"), issue(grid, "2号楼"));
    revoke(codes.getLast());
    var refusal =
        assertRefused(
            GridReason.QR_CODE_REVOKED,
            () -> print.print(caller(), of(new Selection.Named(codes), 1, Optional.empty())));
    assertEquals("qrCodes/" + codes.getLast().value(), refusal.details().get("name"));
  }

  @Test
  void refusesWhatIsNotThereAndWhoHasNotTheRight() {
    var absent = new Selection.Named(List.of(new QrCodeId("0123456789abcdef")));
    refuse(GridReason.QR_CODE_NOT_FOUND, absent);
    refuse(
        GridReason.DIVISION_NOT_FOUND,
        inPatch(new Spot.InDivision(new DivisionCode("110000000000"))));
    refuse(GridReason.GRID_NOT_FOUND, inPatch(new Spot.InGrid(new GridId(new UUID(9, 9)))));
    refuse(
        GridReason.MICRO_GRID_NOT_FOUND,
        inPatch(new Spot.InMicroGrid(new MicroGridId(new UUID(9, 9)))));
    var here = of(inPatch(new Spot.InDivision(VILLAGE)), 1, Optional.empty());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> print.print(stranger(), here));
  }

  private static Selection inPatch(Spot spot) {
    return new Selection.OfPatch(spot);
  }

  private void refuse(Reason reason, Selection selection) {
    assertRefused(reason, () -> print.print(caller(), of(selection, 1, Optional.empty())));
  }

  @Test
  void refusesPlansAndSelectionsOutOfBounds() {
    var code = new QrCodeId("0123456789abcdef");
    for (int bad : new int[] {0, 5, -1}) {
      invalid(() -> new SheetPlan(bad, 1, SheetPlan.Format.SVG));
    }
    invalid(() -> new SheetPlan(1, 7, SheetPlan.Format.PNG));
    invalid(() -> new Selection.Named(List.of()));
    invalid(() -> new Selection.Named(List.of(code, code)));
    var tooMany =
        IntStream.rangeClosed(0, PrintQrCodes.MOST_NAMED)
            .mapToObj(i -> new QrCodeId("%016d".formatted(i)))
            .toList();
    invalid(() -> new Selection.Named(tooMany));
    invalid(() -> new Selection.OfPatch(new Spot.AtQrCode(code)));
    var odd = of(inPatch(new Spot.InDivision(VILLAGE)), 1, Optional.of("0/x"));
    invalid(() -> print.print(caller(), odd));
  }

  private static void invalid(Executable call) {
    assertRefused(RequestReason.INVALID_FIELD, call);
  }
}
