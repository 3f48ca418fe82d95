package org.fengqiao.application.policies;

/** Reads catalogues of categories as people write them. */
public interface CatalogueReader {
  /** The largest catalogue that is read. */
  int MOST_BYTES = 1 << 20;

  /**
   * The categories that the bytes list, or everything that is wrong with them. The same bytes
   * always read the same: what was published stays readable.
   *
   * @param bytes at most {@link #MOST_BYTES}; more is read as a fault
   */
  CatalogueReading read(byte[] bytes);
}
