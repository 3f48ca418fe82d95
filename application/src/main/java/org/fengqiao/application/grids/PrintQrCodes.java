package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.grids.ScanPrefix;
import org.fengqiao.domain.partners.Right;

/** Draws QR codes on sheets: those of a patch that stand, or some that are named. */
public final class PrintQrCodes {
  /** The most codes that are named at once. */
  public static final int MOST_NAMED = 500;

  private final Access access;
  private final Ground ground;
  private final QrCodes qrCodes;
  private final ScanPlace places;
  private final QrSheets sheets;

  @Inject
  public PrintQrCodes(
      Access access, Ground ground, QrCodes qrCodes, ScanPlace places, QrSheets sheets) {
    this.access = access;
    this.ground = ground;
    this.qrCodes = qrCodes;
    this.places = places;
    this.sheets = sheets;
  }

  /** Which codes. */
  public sealed interface Selection {
    /** Those of a division, grid or micro-grid that stand, in the order of their list. */
    record OfPatch(Spot spot) implements Selection {
      public OfPatch {
        ListQrCodes.scope(spot);
      }
    }

    /** Those named, 1 to 500, each once, in this order. */
    record Named(List<QrCodeId> codes) implements Selection {
      public Named {
        codes = List.copyOf(codes);
        if (codes.isEmpty() || codes.size() > MOST_NAMED) {
          throw Refusal.invalid("names", "are 1 to " + MOST_NAMED);
        }
        if (new HashSet<>(codes).size() < codes.size()) {
          throw Refusal.invalid("names", "are named once each");
        }
      }
    }
  }

  /** Which codes, how, and which sheets of them. */
  public record Command(Selection selection, ScanPrefix prefix, SheetPlan plan, PageRequest page) {
    public Command {
      Objects.requireNonNull(selection);
      Objects.requireNonNull(prefix);
      Objects.requireNonNull(plan);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Draws a page of sheets.
   *
   * @throws Refusal RIGHT_MISSING; DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND;
   *     QR_CODE_NOT_FOUND, QR_CODE_REVOKED of a code that is named; INVALID_FIELD
   */
  public Page<QrSheets.Drawn> print(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    var first = command.page().after().map(SheetKey::read).orElse(SheetKey.FIRST);
    return switch (command.selection()) {
      case Selection.OfPatch(var spot) -> ofPatch(spot, command, first);
      case Selection.Named(var codes) -> named(codes, command, first);
    };
  }

  private Page<QrSheets.Drawn> ofPatch(Spot spot, Command command, SheetKey first) {
    ground.known(spot);
    var filter = new QrCodeFilter(ListQrCodes.scope(spot), true);
    var words = new HashMap<Patch, List<String>>();
    var drawn = new ArrayList<QrSheets.Drawn>();
    var next = Optional.of(first);
    while (next.isPresent() && drawn.size() < command.page().size()) {
      var key = next.get();
      var asked = new PageRequest(command.plan().cells(), key.after());
      var codes = qrCodes.list(filter, asked);
      if (!codes.items().isEmpty()) {
        var standing = codes.map(Loaded::aggregate).items();
        drawn.add(draw(command, key.number(), spot.name(), standing, words));
      }
      next = codes.next().map(key::then);
    }
    return new Page<>(drawn, next.map(SheetKey::text));
  }

  private Page<QrSheets.Drawn> named(List<QrCodeId> ids, Command command, SheetKey first) {
    if (first.equals(SheetKey.FIRST)) {
      // All at once, so that nobody learns of a revoked one when half of them are printed.
      ids.forEach(this::standing);
    }
    int cells = command.plan().cells();
    int last = (ids.size() + cells - 1) / cells;
    var words = new HashMap<Patch, List<String>>();
    var drawn = new ArrayList<QrSheets.Drawn>();
    int number = first.number();
    for (; number <= last && drawn.size() < command.page().size(); number++) {
      int from = (number - 1) * cells;
      var some = ids.subList(from, Math.min(from + cells, ids.size()));
      drawn.add(draw(command, number, "", some.stream().map(this::standing).toList(), words));
    }
    var next = new SheetKey(number, Optional.empty());
    return new Page<>(
        drawn, Optional.of(next).filter(key -> key.number() <= last).map(SheetKey::text));
  }

  private QrCode standing(QrCodeId id) {
    var code =
        qrCodes
            .find(id)
            .orElseThrow(
                () -> Refusal.notFound(GridReason.QR_CODE_NOT_FOUND, new Spot.AtQrCode(id).name()))
            .aggregate();
    code.resolve();
    return code;
  }

  private QrSheets.Drawn draw(
      Command command,
      int number,
      String patch,
      List<QrCode> codes,
      Map<Patch, List<String>> words) {
    var cells =
        codes.stream()
            .map(code ->
                new QrSheets.Cell(
                    code.id(), command.prefix().before(code.id()), place(code, words)))
            .toList();
    return sheets.draw(new QrSheets.Sheet(command.plan(), number, patch, cells));
  }

  /** Many hang in one grid, whose names are looked up once. */
  private List<String> place(QrCode code, Map<Patch, List<String>> words) {
    var lands = words.computeIfAbsent(code.bearer(), _ -> places.of(ground.landing(code)));
    return Stream.concat(lands.stream(), Stream.of(code.binding().place())).toList();
  }
}
