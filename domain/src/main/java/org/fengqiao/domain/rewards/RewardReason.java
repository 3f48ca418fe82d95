package org.fengqiao.domain.rewards;

import org.fengqiao.domain.Reason;

/** Why something about a clue, its reward or who reported it was refused. */
public enum RewardReason implements Reason {
  /** No such clue, or none in the caller's sight. */
  CLUE_NOT_FOUND,
  /** The pack in force says nothing of rewards. */
  NO_REWARD_RULE,
  /** No post that the pack names for it is set up there. */
  NO_REWARD_POST,
  /** The pack takes no clue of that type. */
  RISK_TYPE_NOT_IN_PACK,
  /** The pack takes no clue without a name. */
  ANONYMOUS_NOT_TAKEN,
  /** Another clue has that code. */
  CODE_TAKEN,
  /** It does not stand so that this may be done. */
  ILLEGAL_CLUE_MOVE,
  /** The officer is not of the unit whose move it is. */
  NOT_IN_HAND,
  /** What it is said to repeat was not reported earlier. */
  NOT_EARLIER,
  /** What it is said to repeat was not found true. */
  NOT_FOUND_TRUE,
  /** The case that removes the risk is not closed. */
  CASE_NOT_CLOSED,
  /** The pack has no such grade for that type. */
  GRADE_NOT_IN_PACK,
  /** A bound leaves nothing to give. */
  CAP_REACHED,
  /** What was proposed is not what the bounds leave any more. */
  REWARD_CHANGED,
  /** Who approves has graded or proposed it. */
  APPROVED_BY_PROPOSER,
  /** The unit has no budget for that year. */
  BUDGET_NOT_FOUND,
  /** The budget has not so much left. */
  BUDGET_EXHAUSTED,
  /** More is given and set aside than the budget would have. */
  BUDGET_BELOW_GIVEN,
  /** Who asks for more time cannot approve it. */
  EXTENSION_BY_ASKER,
  /** More time than the pack allows. */
  EXTENSION_TOO_LONG,
  /** The time to do so has run out. */
  TIME_RUN_OUT,
  /** No clue has such a code, or it was reported by somebody else. */
  CLAIM_REFUSED,
  /** Every share is paid, or being paid. */
  NOTHING_TO_PAY,
  /** A share is being paid. */
  PAYMENTS_BEGUN,
  /** There is no such order to pay. */
  PAYMENT_NOT_FOUND,
  /** The order to pay is asked for by itself. */
  PAYMENT_NOT_STUCK,
  /** That an order came to nothing, the service that carries it out says itself. */
  REJECTION_NOT_CONFIRMED,
  /** It was told before that the order came to something else. */
  PAYMENT_SETTLED_OTHERWISE,
  /** More than was paid. */
  MORE_THAN_PAID,
  /** The key that sealed it is not among those that are kept. */
  KEY_MISSING,
  /** Nothing is known of who reported it. */
  REPORTER_NOT_FOUND,
  /** What was known of who reported it was destroyed. */
  REPORTER_ERASED,
  /** The partner may handle clues, and so may not look. */
  RIGHT_OF_HANDLER,
  /** The officer is of a unit that has the clue in hand. */
  HANDLING_UNIT,
  /** Another person must agree first. */
  SECOND_PERSON_NEEDED,
  /** Who asks to look cannot agree. */
  AGREED_BY_ASKER,
  /** Nobody asked to look, or not for that. */
  LOOK_NOT_ASKED
}
