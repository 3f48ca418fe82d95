package org.fengqiao.application.grids;

import java.util.Objects;
import org.fengqiao.domain.Refusal;

/**
 * How QR codes are laid out on sheets of A4, upright.
 *
 * @param columns how many stand beside each other: 1 to 4
 * @param rows how many stand below each other: 1 to 6
 */
public record SheetPlan(int columns, int rows, Format format) {
  public static final int DEFAULT_COLUMNS = 3;
  public static final int DEFAULT_ROWS = 4;

  /** With more, the modules of the longest text a scanner may read would be too small to scan. */
  public static final int MOST_COLUMNS = 4;

  public static final int MOST_ROWS = 6;

  /** As what a sheet is drawn. */
  public enum Format {
    /** SVG 1.1, in which words are text. */
    SVG,
    /** PNG at 300 dpi, in which words are drawn. */
    PNG
  }

  public SheetPlan {
    require("columns", columns, MOST_COLUMNS);
    require("rows", rows, MOST_ROWS);
    Objects.requireNonNull(format);
  }

  private static void require(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw Refusal.invalid(field, "is 1 to " + most);
    }
  }

  /** How many codes a sheet has. */
  public int cells() {
    return columns * rows;
  }
}
