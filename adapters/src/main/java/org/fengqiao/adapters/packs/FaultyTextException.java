package org.fengqiao.adapters.packs;

import org.fengqiao.application.policies.PackProblem;

/** The text is not a YAML document that is read any further. */
final class FaultyTextException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient PackProblem problem;

  FaultyTextException(String path, int line, String rule) {
    super(rule);
    this.problem = new PackProblem(path, line, rule);
  }

  PackProblem problem() {
    return problem;
  }
}
