package org.fengqiao.domain.cases.reviews;

import org.fengqiao.domain.Reason;

/** Why something about a progress review was refused. */
public enum ReviewReason implements Reason {
  /** No such review, or none in the caller's sight. */
  REVIEW_NOT_FOUND,
  /** The pack in force has no review of that kind for divisions of that level. */
  NO_SUCH_REVIEW,
  /** The officer does not hold the post that holds the review, or is not of its unit. */
  NOT_THE_REVIEWER,
  /** The period was reviewed already. */
  REVIEW_HELD,
  /** The review was closed. */
  REVIEW_CLOSED,
  /** The case is none of the review's items. */
  NOT_AN_ITEM,
  /** There are as many instructions as one review keeps, or leaves to the next. */
  TOO_MANY_INSTRUCTIONS,
  /** A later review of the division and kind was held, which looks after the instructions. */
  LATER_REVIEW_HELD
}
