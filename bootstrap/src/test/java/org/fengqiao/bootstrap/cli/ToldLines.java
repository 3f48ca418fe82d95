package org.fengqiao.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

/** Looks through the lines of a story that was told. */
public final class ToldLines {
  private ToldLines() {}

  /** What comes after lines like these, each of which comes after the one before. */
  public static List<String> after(List<String> lines, String... wanted) {
    var rest = lines;
    for (var one : wanted) {
      var here = rest.stream().dropWhile(line -> !line.matches(one + ".*")).toList();
      assertFalse(here.isEmpty(), () -> one + " is not among\n" + String.join("\n", lines));
      rest = here.subList(1, here.size());
    }
    return rest;
  }
}
