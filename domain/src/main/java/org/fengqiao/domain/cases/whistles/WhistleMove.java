package org.fengqiao.domain.cases.whistles;

import java.util.List;
import java.util.stream.Stream;

/** What may be done about a whistle after it was blown. */
public enum WhistleMove {
  REPORT_IN,
  RECORD_OUTCOME,
  APPRAISE,
  SETTLE,
  WITHDRAW;

  /** Whether the state of the whistle allows it; that of the organ's call may still not. */
  boolean isLegalIn(WhistleStatus status) {
    return switch (status) {
      case BLOWN -> true;
      case SETTLED, WITHDRAWN -> this == APPRAISE;
    };
  }

  /** Whether it may be made for an organ whose call stands so. */
  boolean isLegalFor(CallStatus status) {
    return switch (status) {
      case CALLED -> this == REPORT_IN;
      case REPORTED_IN -> this == RECORD_OUTCOME || this == APPRAISE;
      case DONE -> this == APPRAISE;
    };
  }

  /** The names of those that the state of the whistle allows. */
  public static List<String> legalIn(WhistleStatus status) {
    return Stream.of(values())
        .filter(move -> move.isLegalIn(status))
        .map(WhistleMove::name)
        .toList();
  }

  /** The names of those that may be made for an organ whose call stands so. */
  public static List<String> legalFor(CallStatus status) {
    return Stream.of(values())
        .filter(move -> move.isLegalFor(status))
        .map(WhistleMove::name)
        .toList();
  }
}
