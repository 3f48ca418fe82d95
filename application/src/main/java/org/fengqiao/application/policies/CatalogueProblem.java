package org.fengqiao.application.policies;

import java.util.Objects;

/**
 * One thing that is wrong with a catalogue.
 *
 * @param line in the file, from 1; 0 for the whole
 * @param column the name of the column; empty where it is not of one
 * @param rule the rule it breaks, in words
 */
public record CatalogueProblem(int line, String column, String rule) {
  public CatalogueProblem {
    Objects.requireNonNull(column);
    Objects.requireNonNull(rule);
    if (line < 0) {
      throw new IllegalArgumentException("lines count from 1, 0 is the whole");
    }
  }
}
