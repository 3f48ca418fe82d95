package org.fengqiao.domain.mediation;

import java.util.List;
import java.util.stream.Stream;

/** What may be done about a mediator who was registered. */
public enum MediatorMove {
  UPDATE,
  PAUSE,
  RESUME,
  END;

  boolean isLegalIn(MediatorStatus status) {
    return switch (status) {
      case ACTIVE -> this != RESUME;
      case PAUSED -> this != PAUSE;
      case ENDED -> this == UPDATE || this == RESUME;
    };
  }

  /** The names of those that the mediator's state allows. */
  public static List<String> legalIn(MediatorStatus status) {
    return Stream.of(values())
        .filter(move -> move.isLegalIn(status))
        .map(MediatorMove::name)
        .toList();
  }
}
