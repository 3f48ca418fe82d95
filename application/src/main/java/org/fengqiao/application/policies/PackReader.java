package org.fengqiao.application.policies;

/** Reads packs as people write them. */
public interface PackReader {
  /** The largest pack that is read. */
  int MOST_BYTES = 1 << 20;

  /**
   * What the bytes say, or everything that is wrong with them. The same bytes always read the same:
   * what was published stays readable.
   *
   * @param bytes at most {@link #MOST_BYTES}; more is read as a fault
   */
  PackReading read(byte[] bytes);
}
