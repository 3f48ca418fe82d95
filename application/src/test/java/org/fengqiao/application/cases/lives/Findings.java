package org.fengqiao.application.cases.lives;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What came of some lives: what was found wrong, and how much of what was tried. */
final class Findings {
  private static final int MOST_TOLD = 3;

  private final Map<Finding, List<String>> found = new EnumMap<>(Finding.class);
  private final Map<String, Integer> tally = new TreeMap<>();

  synchronized void add(Finding what, String how) {
    var told = found.computeIfAbsent(what, _ -> new ArrayList<>());
    if (told.size() < MOST_TOLD) {
      told.add(how);
    }
  }

  /** Adds {@code how} unless it holds. */
  void require(boolean holds, Finding otherwise, Supplier<String> how) {
    if (!holds) {
      add(otherwise, how.get());
    }
  }

  synchronized void count(String what) {
    tally.merge(what, 1, Integer::sum);
  }

  /** Takes what came of other lives as well. */
  synchronized void take(Findings others) {
    others.found.forEach((what, how) -> how.forEach(one -> add(what, one)));
    others.tally.forEach((what, times) -> tally.merge(what, times, Integer::sum));
  }

  synchronized Set<Finding> kinds() {
    return Set.copyOf(found.keySet());
  }

  /** How often that was counted. */
  synchronized int many(String what) {
    return tally.getOrDefault(what, 0);
  }

  /** What was tried and seen, and how often. */
  synchronized Map<String, Integer> tally() {
    return new TreeMap<>(tally);
  }

  /** All that was found, the first of each kind; empty where all is well. */
  synchronized String told() {
    var lines = new StringBuilder();
    found.forEach((what, how) -> how.forEach(one -> lines.append("\n  " + what + ": " + one)));
    return lines.toString();
  }
}
