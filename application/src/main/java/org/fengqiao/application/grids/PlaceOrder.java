package org.fengqiao.application.grids;

import java.util.regex.Pattern;

/**
 * By what places are sorted, so that who hangs codes walks along: as text, but numbers in it by
 * their value, so that {@code 9号楼} comes before {@code 10号楼}.
 */
public final class PlaceOrder {
  /** How much of it is kept; places that are alike so far come in any order. */
  public static final int LENGTH = 64;

  // A number is made ten digits long. The migration that sorts what was there says the same in SQL.
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final String ZEROS = "0000000000";
  private static final Pattern LAST_TEN = Pattern.compile("[0-9]*([0-9]{10})");

  private PlaceOrder() {}

  /** The text to sort {@code place} by, code point by code point. */
  public static String of(String place) {
    var padded = NUMBER.matcher(place).replaceAll(ZEROS + "$0");
    var even = LAST_TEN.matcher(padded).replaceAll("$1");
    int length = Math.min(LENGTH, even.codePointCount(0, even.length()));
    return even.substring(0, even.offsetByCodePoints(0, length));
  }
}
