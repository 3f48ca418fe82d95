package org.fengqiao.domain.petitions;

import java.util.List;
import java.util.stream.Stream;

/** What may be done about a petition after it was registered, besides what its backlog needs. */
public enum PetitionMove {
  ROUTE,
  OBJECT,
  DECIDE_OBJECTION,
  ACCEPT,
  REFUSE,
  DIVERT,
  ANSWER,
  EXTEND,
  DECIDE,
  ASK_REVIEW,
  DECIDE_REVIEW,
  ASK_REEXAMINATION,
  BEGIN_HEARING,
  END_HEARING,
  DECIDE_REEXAMINATION,
  WITHDRAW;

  /** Whether petitions of that kind go that way at all. */
  public boolean isOf(PetitionKind kind) {
    return switch (this) {
      case ROUTE, OBJECT, DECIDE_OBJECTION, ACCEPT, REFUSE, WITHDRAW -> true;
      case ANSWER -> kind != PetitionKind.CLAIM;
      case DIVERT,
          EXTEND,
          DECIDE,
          ASK_REVIEW,
          DECIDE_REVIEW,
          ASK_REEXAMINATION,
          BEGIN_HEARING,
          END_HEARING,
          DECIDE_REEXAMINATION ->
          kind == PetitionKind.CLAIM;
    };
  }

  /** Whether a state allows it. */
  public boolean isLegalIn(PetitionStatus status) {
    return switch (status) {
      case REGISTERED -> this == ROUTE || isEndBeforeDecision();
      case ROUTED -> this == OBJECT || this == ACCEPT || isEndBeforeDecision();
      case OBJECTED -> this == DECIDE_OBJECTION || this == WITHDRAW;
      case ACCEPTED ->
          this == DIVERT || this == ANSWER || this == EXTEND || this == DECIDE || this == WITHDRAW;
      case DECIDED -> this == ASK_REVIEW;
      case REVIEWING -> this == DECIDE_REVIEW;
      case REVIEWED -> this == ASK_REEXAMINATION;
      case REEXAMINING -> this == BEGIN_HEARING || this == DECIDE_REEXAMINATION;
      case HEARING -> this == END_HEARING;
      case REEXAMINED, ANSWERED, REFUSED, DIVERTED, WITHDRAWN -> false;
    };
  }

  private boolean isEndBeforeDecision() {
    return this == REFUSE || this == DIVERT || this == WITHDRAW;
  }

  /** The names of those that a petition of that kind allows while it stands so. */
  public static List<String> legalFor(PetitionKind kind, PetitionStatus status) {
    return Stream.of(values())
        .filter(move -> move.isOf(kind) && move.isLegalIn(status))
        .map(PetitionMove::name)
        .toList();
  }
}
