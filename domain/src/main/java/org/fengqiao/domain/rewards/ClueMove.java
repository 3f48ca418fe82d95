package org.fengqiao.domain.rewards;

import java.util.List;
import java.util.stream.Stream;

/** What may be done about a clue after it was submitted. */
public enum ClueMove {
  ASSIGN,
  VERIFY,
  FIND_INVALID,
  FIND_DUPLICATE,
  LINK_CASE,
  DISPOSE,
  GRADE,
  PROPOSE,
  RETURN,
  APPROVE,
  DECLINE,
  TELL,
  EXTEND_CLAIM,
  CLAIM,
  PAY,
  SETTLE,
  REVERSE,
  RECOVER;

  /** Whether a clue that stands so allows it. */
  public boolean isLegalIn(ClueStatus status) {
    return switch (status) {
      case SUBMITTED ->
          this == ASSIGN || this == VERIFY || this == FIND_INVALID || this == FIND_DUPLICATE;
      // An earlier clue may be found true only after this one was.
      case VALID ->
          this == ASSIGN
              || this == FIND_DUPLICATE
              || this == LINK_CASE
              || this == DISPOSE
              || this == DECLINE;
      case DISPOSED -> this == LINK_CASE || this == GRADE || this == DECLINE;
      case GRADED -> this == GRADE || this == PROPOSE || this == DECLINE;
      case PROPOSED -> this == APPROVE || this == RETURN || this == DECLINE;
      case APPROVED -> this == TELL || this == DECLINE;
      case TOLD -> this == CLAIM || this == EXTEND_CLAIM || this == DECLINE;
      case CLAIMED -> this == PAY || this == DECLINE;
      // Whom nothing could be paid to says anew where to.
      case PAYING -> this == PAY || this == SETTLE || this == CLAIM || this == DECLINE;
      case PAID -> this == REVERSE;
      case REVERSED -> this == RECOVER;
      case INVALID, DUPLICATE, DECLINED, EXPIRED -> false;
    };
  }

  /** The names of those that a clue allows that stands so. */
  public static List<String> legalIn(ClueStatus status) {
    return Stream.of(values()).filter(move -> move.isLegalIn(status)).map(ClueMove::name).toList();
  }
}
