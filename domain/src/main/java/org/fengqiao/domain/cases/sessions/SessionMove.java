package org.fengqiao.domain.cases.sessions;

import java.util.List;
import java.util.stream.Stream;

/** What may be done about a joint session after it was convened. */
public enum SessionMove {
  RECORD,
  RESOLVE,
  HAND_IN_TASK,
  RETURN_TASK,
  CLOSE,
  RAISE,
  WITHDRAW;

  /** Whether the state of the session allows it; that of the task may still not. */
  boolean isLegalIn(SessionStatus status) {
    return switch (status) {
      case CONVENED -> this == RECORD || this == RAISE || this == WITHDRAW;
      case HELD -> this == RESOLVE || this == RAISE || this == WITHDRAW;
      case RESOLVED ->
          this == HAND_IN_TASK || this == RETURN_TASK || this == CLOSE || this == RAISE;
      case CLOSED, RAISED, WITHDRAWN -> false;
    };
  }

  /** Whether it may be made on a task that stands so. */
  boolean isLegalFor(SessionTaskStatus status) {
    return switch (status) {
      case OPEN -> this == HAND_IN_TASK;
      case HANDED_IN -> this == RETURN_TASK;
    };
  }

  /** The names of those that the state of the session allows. */
  public static List<String> legalIn(SessionStatus status) {
    return Stream.of(values())
        .filter(move -> move.isLegalIn(status))
        .map(SessionMove::name)
        .toList();
  }

  /** The names of those that may be made on a task that stands so. */
  public static List<String> legalFor(SessionTaskStatus status) {
    return Stream.of(values())
        .filter(move -> move.isLegalFor(status))
        .map(SessionMove::name)
        .toList();
  }
}
