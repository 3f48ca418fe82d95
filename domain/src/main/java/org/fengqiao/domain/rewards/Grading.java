package org.fengqiao.domain.rewards;

import java.util.Objects;
import org.fengqiao.domain.people.OfficerWords;

/** By what effect a clue is rewarded (评级). */
public record Grading(GradeCode grade, OfficerWords said) {
  public Grading {
    Objects.requireNonNull(grade);
    Objects.requireNonNull(said);
  }
}
