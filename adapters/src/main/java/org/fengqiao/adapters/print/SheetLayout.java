package org.fengqiao.adapters.print;

import org.fengqiao.application.grids.SheetPlan;

/**
 * Where things stand on a sheet of A4, in dots of 1/300 inch from the upper left corner: a pixel of
 * a PNG, and a unit of an SVG.
 *
 * @param cellWidth of one code's room
 * @param em the size of its code and place; what lies around the place is smaller
 */
record SheetLayout(int columns, int cellWidth, int cellHeight, int em) {
  static final int WIDTH = 2_480;
  static final int HEIGHT = 3_508;

  /** Printers leave 5 mm or more of the paper white; these are 10 mm. */
  static final int MARGIN = 118;

  /** Where the sheet's number stands, in the lower margin. */
  static final int FOOT = HEIGHT - MARGIN / 2;

  static final int FOOT_SIZE = 30;

  private static final int LARGEST_EM = 72;

  /** The code in four groups of four, and room on both sides. */
  private static final int WIDTH_IN_EMS = 16;

  private static final int HEIGHT_IN_EMS = 18;

  /** The code, two lines of the place and two of what lies around it, in tenths of an em. */
  private static final int TEXT_TENTHS = 60;

  static SheetLayout of(SheetPlan plan) {
    int width = (WIDTH - 2 * MARGIN) / plan.columns();
    int height = (HEIGHT - 2 * MARGIN) / plan.rows();
    int em = Math.min(LARGEST_EM, Math.min(width / WIDTH_IN_EMS, height / HEIGHT_IN_EMS));
    return new SheetLayout(plan.columns(), width, height, em);
  }

  /** The left edge of a cell, from 0, row by row. */
  int left(int cell) {
    return MARGIN + cell % columns * cellWidth;
  }

  /** Its upper edge. */
  int top(int cell) {
    return MARGIN + cell / columns * cellHeight;
  }

  /** How large each module of a symbol of so many, quiet zone counted in, may be. */
  int moduleOf(int modules) {
    return symbolSide() / modules;
  }

  private int symbolSide() {
    return Math.min(cellWidth - em, cellHeight - em - em * TEXT_TENTHS / 10);
  }

  /** The left edge of what is so wide and stands in the middle of a cell. */
  int centred(int cell, int width) {
    return left(cell) + (cellWidth - width) / 2;
  }

  /** Where symbols begin. */
  int symbolTop(int cell) {
    return top(cell) + em / 2;
  }

  /** The size of what lies around the place. */
  int smallEm() {
    return em * 8 / 10;
  }

  /** How wide a line may be. */
  int lineWidth() {
    return cellWidth - em;
  }
}
