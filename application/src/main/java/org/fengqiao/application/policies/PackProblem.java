package org.fengqiao.application.policies;

import java.util.Objects;

/**
 * One thing that is wrong with a pack.
 *
 * @param path where in the document, as {@code ladders[0].steps[2].role}; empty for the whole
 * @param line in the document, from 1; 0 when it is not known
 * @param rule the rule it breaks, in words
 */
public record PackProblem(String path, int line, String rule) {
  public PackProblem {
    Objects.requireNonNull(path);
    Objects.requireNonNull(rule);
    if (line < 0) {
      throw new IllegalArgumentException("lines count from 1, 0 is not known");
    }
  }
}
