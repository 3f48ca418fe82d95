package org.fengqiao.domain.grids;

import java.util.Optional;

/** Serial numbers of three digits, as the default code schemes have them. */
final class Serial {
  /** What is not given out as one. */
  static final String NONE = "000";

  private static final int LAST = 999;

  private Serial() {}

  /** The serial after {@code highest}, 001 where there is none; empty after 999. */
  static Optional<String> after(Optional<String> highest) {
    var next = highest.map(Integer::parseInt).orElse(0) + 1;
    return next > LAST ? Optional.empty() : Optional.of("%03d".formatted(next));
  }
}
