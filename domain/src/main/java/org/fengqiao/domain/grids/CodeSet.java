package org.fengqiao.domain.grids;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of codes of divisions, a bit each: about ten megabytes for the country's. */
final class CodeSet {
  private static final int SERIALS = 1000;

  private final Map<Long, BitSet> bits = new HashMap<>();

  void add(DivisionCode code) {
    var number = number(code);
    bits.computeIfAbsent(number / SERIALS, _ -> new BitSet()).set((int) (number % SERIALS));
  }

  boolean contains(DivisionCode code) {
    var number = number(code);
    var serials = bits.get(number / SERIALS);
    return serials != null && serials.get((int) (number % SERIALS));
  }

  private static long number(DivisionCode code) {
    return Long.parseLong(code.value());
  }
}
