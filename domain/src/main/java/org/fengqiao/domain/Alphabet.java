package org.fengqiao.domain;

/**
 * A set of characters that codes and names are made of. All of them are ASCII: another script's
 * digits and letters, though they read or look alike, are none of them.
 */
public final class Alphabet {
  public static final Alphabet DIGITS = of("0-9");
  public static final Alphabet LOWER = of("a-z");
  public static final Alphabet UPPER = of("A-Z");

  /** What follows the first letter of a name such as {@code village-party-secretary}. */
  public static final Alphabet SLUG = of("a-z", "0-9", "-");

  private static final int SIZE = 128;

  // A bit a character, so that asking is a shift.
  private final long low;
  private final long high;

  private Alphabet(long low, long high) {
    this.low = low;
    this.high = high;
  }

  /**
   * The characters of some ranges.
   *
   * @param ranges each a character, or the first and the last with a hyphen between, as {@code a-z}
   */
  public static Alphabet of(String... ranges) {
    long low = 0;
    long high = 0;
    for (var range : ranges) {
      for (char c = range.charAt(0); c <= range.charAt(range.length() - 1); c++) {
        if (c >= SIZE) {
          throw new IllegalArgumentException(range + " is not ASCII");
        }
        if (c < Long.SIZE) {
          low |= 1L << c;
        } else {
          high |= 1L << c;
        }
      }
    }
    return new Alphabet(low, high);
  }

  /** Whether it has that character. */
  public boolean has(char c) {
    return c < SIZE && ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
  }
}
