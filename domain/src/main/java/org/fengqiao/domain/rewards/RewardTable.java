package org.fengqiao.domain.rewards;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Text;

/**
 * What a pack gives for clues (奖励标准).
 *
 * @param types each code once; 1 to {@value #MOST_TYPES}
 * @param grades the lowest first, each code once; 1 to {@value #MOST_GRADES}
 */
public record RewardTable(
    List<RiskType> types, List<Grade> grades, JointShare joint, RewardCaps caps) {
  public static final int MOST_TYPES = 200;
  public static final int MOST_GRADES = 10;

  /**
   * A grade of effect (奖励等级).
   *
   * @param title in Chinese, 1 to 20 characters
   */
  public record Grade(GradeCode code, String title) {
    public Grade {
      Objects.requireNonNull(code);
      title = Text.required("title", title, 20);
    }
  }

  public RewardTable {
    types = List.copyOf(types);
    grades = List.copyOf(grades);
    Objects.requireNonNull(joint);
    Objects.requireNonNull(caps);
  }

  /** The type of that code; empty if no clue of it is taken. */
  public Optional<RiskType> type(RiskCode code) {
    return types.stream().filter(type -> type.code().equals(code)).findFirst();
  }

  /** The grade of that code. */
  public Optional<Grade> grade(GradeCode code) {
    return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
  }

  /**
   * What a clue of that type and effect is worth, before any bound, in fen; empty if the table has
   * no such.
   */
  public Optional<Long> fen(RiskCode type, GradeCode grade) {
    return type(type).flatMap(found -> Optional.ofNullable(found.fen().get(grade)));
  }
}
