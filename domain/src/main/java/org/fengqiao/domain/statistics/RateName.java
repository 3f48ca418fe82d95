package org.fengqiao.domain.statistics;

/**
 * The rates (率), each defined once: of the cases counted as the denominator, those counted as the
 * numerator too.
 */
public enum RateName {
  /** Contacted in time (响应率), of those whose contact clock is decided. */
  RESPONSE(Measure.CONTACTED_IN_TIME, Measure.CONTACT_DECIDED),
  /** Solved as the reporter says (解决率), of those who answered. */
  SOLVED(Measure.SOLVED, Measure.ANSWERED),
  /** Satisfied, or satisfied by and large (满意率), of those who answered. */
  SATISFACTION(Measure.CONTENT, Measure.ANSWERED),
  /** Within all handling clocks (按时办结率), of those resolved or closed that had any. */
  ON_TIME(Measure.FINISHED_IN_TIME, Measure.FINISHED_TIMED),
  /** Closed (结案率), of those received that are to be closed. */
  CLOSURE(Measure.CLOSED, Measure.TO_CLOSE),
  /** Resolved by a village or below (网格内化解率), of those resolved or closed. */
  SETTLED_NEARBY(Measure.SETTLED_NEARBY, Measure.FINISHED),
  /** Opened again (重启率), of those that were closed once. */
  REOPENED(Measure.REOPENED, Measure.CLOSED_ONCE);

  private final Measure numerator;
  private final Measure denominator;

  RateName(Measure numerator, Measure denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public Measure numerator() {
    return numerator;
  }

  public Measure denominator() {
    return denominator;
  }
}
