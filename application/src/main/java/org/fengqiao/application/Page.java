package org.fengqiao.application;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the key to ask the next page after; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
    Objects.requireNonNull(next);
  }

  /**
   * The page that {@code found} makes.
   *
   * @param found in the list's order, up to {@link PageRequest#limit} items
   * @param key what the list is ordered by, unique in it
   */
  public static <T> Page<T> of(List<T> found, PageRequest page, Function<T, String> key) {
    if (found.size() <= page.size()) {
      return new Page<>(found, Optional.empty());
    }
    var shown = found.subList(0, page.size());
    return new Page<>(shown, Optional.of(key.apply(shown.getLast())));
  }

  /** The same page of what {@code mapping} makes of the items. */
  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), next);
  }
}
