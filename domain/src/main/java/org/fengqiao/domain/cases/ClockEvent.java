package org.fengqiao.domain.cases;

/** What happens to a case that a pack's clocks may start or stop by. */
public enum ClockEvent {
  /** The report was taken; for a scan, the scan. */
  REPORTED,
  /** A unit was given it (派单). */
  DISPATCHED,
  /** The lead unit took it in hand (签收). */
  SIGNED_FOR,
  /** The reporter was reached. */
  CONTACTED,
  /** A post of the ladder became the one that must act. */
  STEP_BEGUN,
  /** It was submitted to the level above (提交). */
  SUBMITTED,
  /** Its unit said that it is not its own (派单异议). */
  OBJECTED,
  /** That was upheld or dismissed. */
  OBJECTION_DECIDED,
  /** Another unit was given a part of it (协办). */
  PART_ASSIGNED,
  /** A part was handed in, or dropped: the clocks of that part stop, named or not. */
  PART_DONE,
  /** The handler was done (办结). */
  RESOLVED,
  /** It was closed, and its reporter is to be called back. */
  CLOSED,
  /** The reporter has answered, to a call or to a survey (回访). */
  CALLED_BACK,
  /** It is handled once more (重启): every clock still running stops. */
  REOPENED,
  /** It ended, in whatever way: every clock still running stops. */
  ENDED,
  /**
   * It was put or kept on the books (挂账), until the next review: what runs until that stops, and
   * starts anew.
   */
  ON_THE_BOOKS,
  /** It was taken off the books (销账): the time of its review stops. */
  OFF_THE_BOOKS;

  /** Whether it is a dispatch or follows from one, so that what it starts is the order's time. */
  boolean isOfOrder() {
    return switch (this) {
      case DISPATCHED, SIGNED_FOR, STEP_BEGUN, SUBMITTED, OBJECTED -> true;
      case REPORTED,
          CONTACTED,
          OBJECTION_DECIDED,
          PART_ASSIGNED,
          PART_DONE,
          RESOLVED,
          CLOSED,
          CALLED_BACK,
          REOPENED,
          ENDED,
          ON_THE_BOOKS,
          OFF_THE_BOOKS ->
          false;
    };
  }
}
