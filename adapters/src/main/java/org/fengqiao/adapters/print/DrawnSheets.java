package org.fengqiao.adapters.print;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.fengqiao.application.grids.QrSheets;

/** Draws sheets, a few at a time: a PNG takes a megabyte and a core while it is drawn. */
public final class DrawnSheets implements QrSheets {
  private static final int AT_ONCE = 2;
  private static final int GROUP = 4;
  private static final int MOST_LINES = 2;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Optional<Typeface> typeface;

  /**
   * Draws words in the bundled font, and before that in one of the operator's.
   *
   * @param font a file of it, for words in Han characters; empty where there is none
   * @throws UnusableFont if it cannot be read
   */
  public DrawnSheets(Optional<Path> font) {
    this.typeface = font.map(Typeface::open);
  }

  @Override
  public Drawn draw(Sheet sheet) {
    places.acquireUninterruptibly();
    try {
      return draw(sheet, canvas(sheet));
    } finally {
      places.release();
    }
  }

  private Canvas canvas(Sheet sheet) {
    return switch (sheet.plan().format()) {
      case SVG -> new SvgCanvas();
      case PNG ->
          new PngCanvas(Stream.concat(typeface.stream(), Stream.of(Typeface.bundled())).toList());
    };
  }

  private static Drawn draw(Sheet sheet, Canvas canvas) {
    var layout = SheetLayout.of(sheet.plan());
    var wordless = new HashSet<Integer>();
    for (int i = 0; i < sheet.cells().size(); i++) {
      if (!draw(sheet.cells().get(i), i, layout, canvas)) {
        wordless.add(i);
      }
    }
    var foot = sheet.patch().isEmpty() ? "" : sheet.patch() + " · ";
    canvas.write(
        SheetLayout.WIDTH / 2, SheetLayout.FOOT, SheetLayout.FOOT_SIZE, foot + sheet.number());
    return new Drawn(sheet, ByteBuffer.wrap(canvas.file()), Set.copyOf(wordless));
  }

  /** Draws a cell; whether its place could be written in words. */
  private static boolean draw(Cell cell, int at, SheetLayout layout, Canvas canvas) {
    canvas.outline(layout.left(at), layout.top(at), layout.cellWidth(), layout.cellHeight());
    var symbol = Symbols.of(cell.scanText());
    int module = layout.moduleOf(symbol.getWidth());
    int side = module * symbol.getWidth();
    canvas.symbol(layout.centred(at, side), layout.symbolTop(at), module, symbol);
    int em = layout.em();
    int centre = layout.centred(at, 0);
    int baseline = layout.symbolTop(at) + side + em;
    canvas.write(centre, baseline, em, grouped(cell.code().value()));
    var place = Words.lines(cell.place().getLast(), layout.lineWidth(), em, MOST_LINES);
    var around =
        Words.lines(
            String.join(" ", cell.place().subList(0, cell.place().size() - 1)),
            layout.lineWidth(),
            layout.smallEm(),
            MOST_LINES);
    if (!Stream.concat(place.stream(), around.stream()).allMatch(canvas::canWrite)) {
      canvas.write(centre, baseline + leading(em), em, "No. " + (at + 1));
      return false;
    }
    for (var line : place) {
      baseline += leading(em);
      canvas.write(centre, baseline, em, line);
    }
    for (var line : around) {
      baseline += leading(layout.smallEm());
      canvas.write(centre, baseline, layout.smallEm(), line);
    }
    return true;
  }

  private static int leading(int em) {
    return em * 5 / 4;
  }

  /** Four and four, as they are read out and typed. */
  private static String grouped(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }
}
