package org.fengqiao.domain.rewards;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.people.Role;

/**
 * What a pack says of a type of risk (举报事项): what a clue of it is worth, by its effect.
 *
 * @param title in Chinese, 1 to 40 characters
 * @param handler who verifies clues of it; empty where that is whoever verifies others
 * @param fen by grade, in fen, each above 0; at least one
 */
public record RiskType(
    RiskCode code, String title, Optional<Role> handler, Map<GradeCode, Long> fen) {
  private static final int LONGEST_TITLE = 40;

  public RiskType {
    Objects.requireNonNull(code);
    title = Text.required("title", title, LONGEST_TITLE);
    Objects.requireNonNull(handler);
    fen = Map.copyOf(fen);
    if (fen.isEmpty() || fen.values().stream().anyMatch(one -> !Fen.isReward(one))) {
      throw Refusal.invalid("fen", "has 1 grade or more, each of 1 to " + Fen.MOST_REWARD + " fen");
    }
  }
}
