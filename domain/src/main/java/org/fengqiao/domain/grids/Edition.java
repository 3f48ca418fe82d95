package org.fengqiao.domain.grids;

/**
 * Counts the publications of the division tree; the same number as the tree's version.
 *
 * @param number 0 before the first publication
 */
public record Edition(int number) implements Comparable<Edition> {
  /** The tree before anything was published: no division stands. */
  public static final Edition NONE = new Edition(0);

  public Edition {
    if (number < 0) {
      throw new IllegalArgumentException("editions count from 0");
    }
  }

  public Edition next() {
    return new Edition(number + 1);
  }

  @Override
  public int compareTo(Edition other) {
    return Integer.compare(number, other.number);
  }
}
