package org.fengqiao.adapters.print;

import com.google.zxing.common.BitMatrix;

/** What a sheet is drawn on; all places are in dots, as {@link SheetLayout} has them. */
interface Canvas {
  /** The outline along which a cell is cut out. */
  void outline(int left, int top, int width, int height);

  /** A symbol whose modules are squares of {@code module} dots. */
  void symbol(int left, int top, int module, BitMatrix modules);

  /** Whether there is a letter for each character of a line. */
  boolean canWrite(String line);

  /** A line, its middle at {@code centre}. */
  void write(int centre, int baseline, int size, String line);

  /** The file; the canvas is spent. */
  byte[] file();
}
