package org.fengqiao.application;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;

/**
 * Which page of a list to answer.
 *
 * @param size how many items at most: 1 to 500
 * @param after the key the page begins after, as {@link Page#next} gave it; empty for the first
 */
public record PageRequest(int size, Optional<String> after) {
  public static final int DEFAULT_SIZE = 50;
  public static final int MOST = 500;

  /** The first page, of the default size. */
  public static final PageRequest FIRST = new PageRequest(DEFAULT_SIZE, Optional.empty());

  public PageRequest {
    Objects.requireNonNull(after);
    if (size < 1 || size > MOST) {
      throw Refusal.invalid("page_size", "is 1 to " + MOST);
    }
  }

  /** How many items to look for: one more than is shown tells whether a page follows. */
  public int limit() {
    return size + 1;
  }
}
