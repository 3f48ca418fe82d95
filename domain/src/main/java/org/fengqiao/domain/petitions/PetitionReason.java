package org.fengqiao.domain.petitions;

import org.fengqiao.domain.Reason;

/** Why something about a petition was refused. */
public enum PetitionReason implements Reason {
  /** No such petition, or none in the caller's sight. */
  PETITION_NOT_FOUND,
  /** The pack in force says nothing of petitions. */
  NO_PETITION_RULE,
  /** No law that the pack has governs on that day. */
  NO_LAW_IN_FORCE,
  /** More represent those who came together than may. */
  TOO_MANY_REPRESENTATIVES,
  /** The petitioner has one running on the same matter. */
  PARALLEL_FILING,
  /** The matter was ended, and nothing new is said. */
  FINAL_OPINION_GIVEN,
  /** The petitioner has as many matters as are kept. */
  TOO_MANY_MATTERS,
  /** It would come before whom it accuses. */
  ROUTED_TO_ACCUSED,
  /** The officer is not of the unit whose move it is. */
  NOT_IN_HAND,
  /** No petition of that kind goes that way. */
  NOT_OF_THIS_KIND,
  /** It does not stand so that this may be done. */
  ILLEGAL_PETITION_MOVE,
  /** The time to do so has run out. */
  TIME_RUN_OUT,
  /** The unit has objected before. */
  OBJECTED_BEFORE,
  /** Its time was extended before. */
  EXTENDED_BEFORE,
  /** More time than the law allows. */
  EXTENSION_TOO_LONG,
  /** Who asks cannot approve. */
  EXTENSION_BY_ASKER,
  /** The unit is not above the one that decided. */
  NOT_ABOVE,
  /** Nothing is known of the petitioner any more. */
  PETITIONER_ERASED,
  /** It is no backlog case, or was solved. */
  NOT_A_BACKLOG,
  /** The officer does not hold the post. */
  LEADER_NOT_IN_POST
}
