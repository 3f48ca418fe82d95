package org.fengqiao.application.rewards;

import java.util.List;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.RiskCode;

/**
 * What was given for clues of one type in one area and month (奖励结果).
 *
 * @param grades by grade, how many and how much; each at least one
 */
public record RewardResults(DivisionCode area, RiskCode type, List<OfGrade> grades) {
  /** Those of one grade. */
  public record OfGrade(GradeCode grade, int clues, long fen) {}

  public RewardResults {
    grades = List.copyOf(grades);
  }
}
