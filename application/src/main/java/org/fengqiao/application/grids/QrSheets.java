package org.fengqiao.application.grids;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.grids.QrCodeId;

/** Draws QR codes on sheets to be printed. */
public interface QrSheets {
  /**
   * One code on a sheet.
   *
   * @param scanText what a scanner reads of it
   * @param place where it hangs, from the district down to what it hangs on; at least one
   */
  record Cell(QrCodeId code, String scanText, List<String> place) {
    public Cell {
      Objects.requireNonNull(code);
      place = List.copyOf(place);
    }
  }

  /**
   * A sheet to draw.
   *
   * @param number which of all sheets, from 1
   * @param patch whose codes they are, as {@code grids/{uuid}}; empty where they were named
   * @param cells up to as many as the plan has, row by row from the left
   */
  record Sheet(SheetPlan plan, int number, String patch, List<Cell> cells) {
    public Sheet {
      Objects.requireNonNull(plan);
      cells = List.copyOf(cells);
    }
  }

  /**
   * A sheet as it was drawn.
   *
   * @param file what is to be printed
   * @param wordless the cells, from 0, whose place stands there by number and not in words, since
   *     no font has all of its characters
   */
  record Drawn(Sheet sheet, ByteBuffer file, Set<Integer> wordless) {
    public Drawn {
      file = file.asReadOnlyBuffer();
      wordless = Set.copyOf(wordless);
    }
  }

  /**
   * Draws one. Each symbol is of ISO/IEC 18004 with error correction level Q and a quiet zone of
   * four modules; the code stands below in letters, and the place in words.
   */
  Drawn draw(Sheet sheet);
}
