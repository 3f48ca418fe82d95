package org.fengqiao.domain.cases.supervisions;

import java.util.List;
import java.util.stream.Stream;

/** What may be done about a supervision after it was ordered. */
public enum SupervisionMove {
  REPLY,
  RETURN_REPLY,
  ACCEPT_REPLY,
  WITHDRAW;

  boolean isLegalIn(SupervisionStatus status) {
    return switch (status) {
      case ORDERED -> this == REPLY || this == WITHDRAW;
      case REPLIED -> this != REPLY;
      case ACCEPTED, WITHDRAWN -> false;
    };
  }

  /** The names of those that the state of the supervision allows. */
  public static List<String> legalIn(SupervisionStatus status) {
    return Stream.of(values())
        .filter(move -> move.isLegalIn(status))
        .map(SupervisionMove::name)
        .toList();
  }
}
