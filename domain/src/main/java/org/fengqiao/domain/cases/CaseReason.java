package org.fengqiao.domain.cases;

import org.fengqiao.domain.Reason;

/** Why something about a case was refused. */
public enum CaseReason implements Reason {
  /** No such case, or none in the caller's sight. */
  CASE_NOT_FOUND,
  /** The move is not legal in the state the case is in. */
  ILLEGAL_MOVE,
  /** The officer is of no unit that has the case. */
  NOT_THE_LEAD,
  /** Only the partner that reported it may withdraw it. */
  NOT_THE_REPORTER,
  /** The channel is none of those known. */
  UNKNOWN_CHANNEL,
  /** The pack in force has no such category. */
  CATEGORY_NOT_IN_PACK,
  /** The pack in force has no such campaign, or not on that day. */
  CAMPAIGN_NOT_IN_PACK,
  /** The pack takes no attachment of that size or media type, or not so many. */
  ATTACHMENT_NOT_ALLOWED,
  /** No pack is in force on the patch. */
  NO_PACK,
  /** The pack has no ladder for the tier, or no post of it is set up for the patch. */
  NO_LADDER,
  /** A submission goes to a higher tier. */
  TIER_NOT_HIGHER,
  /** The move would start a clock, and the case has had as many runs of clocks as it keeps. */
  TOO_MANY_CLOCK_RUNS,
  /** Time is granted by another officer than the one who asks for it. */
  APPROVED_BY_ASKER,
  /** No clock of that name runs on the case. */
  CLOCK_NOT_RUNNING,
  /** Its clocks were suspended and extended as often as a case keeps. */
  CLOCK_CHANGED_TOO_OFTEN,
  /** The case has seen as many objections as the pack grants. */
  OBJECTIONS_USED_UP,
  /** The time within which the unit may object is over. */
  OBJECTION_TOO_LATE,
  /** The unit has the case already: an objection that is upheld, or a part, is for another. */
  SAME_UNIT,
  /** The first unit leads, and without an objection that is upheld no other is given the case. */
  FIRST_UNIT_LEADS,
  /** The case has as many parts as it keeps. */
  TOO_MANY_PARTS,
  /** The part is in or dropped, or there is none of that number. */
  PART_NOT_OPEN,
  /** The officer is not of the unit whose part it is. */
  NOT_OF_THE_PART,
  /** The case is resolved when all its parts are in. */
  PARTS_OPEN,
  /** The post is not of the unit it was to be dispatched to. */
  POST_NOT_OF_UNIT,
  /** The officer is not of the unit that is to call the reporter back. */
  NOT_THE_CALLER,
  /** The case was handled as often as the pack grants. */
  ROUNDS_USED_UP,
  /** No survey of the case has that code, or there is no such case. */
  SURVEY_NOT_FOUND,
  /** The case was opened again since the survey was sent. */
  SURVEY_OF_EARLIER_ROUND,
  /** The reporter has answered already, to the survey or to a call. */
  SURVEY_ANSWERED,
  /** The time within which the survey is answered is over. */
  SURVEY_EXPIRED,
  /** The case says so already. */
  NOTHING_CORRECTED,
  /** The matter is none of those that may be given to that level. */
  OFF_ADMISSION_LIST,
  /** The resolution does not bring what the pack asks of matters of its category. */
  EVIDENCE_MISSING,
  /** The case stands on that patch already. */
  SAME_PATCH,
  /** The case to merge into has ended, or is itself merged. */
  PRIMARY_NOT_OPEN,
  /** Others were merged into the case, and it can neither be merged itself nor be withdrawn. */
  HAS_MERGED_CASES,
  /** As many were merged into the case as it keeps. */
  TOO_MANY_MERGED,
  /** The case has as many claimants as are listed of one. */
  TOO_MANY_CLAIMANTS,
  /** What the claimants claim together is more than is reckoned with. */
  CLAIMED_TOO_MUCH,
  /** The case has no claimant of that number. */
  CLAIMANT_NOT_FOUND,
  /** The claimant was dropped before. */
  CLAIMANT_DROPPED,
  /** Nothing is known of the claimant any more. */
  CLAIMANT_ERASED,
  /** The pack in force has no clock by which what is on the books is reviewed. */
  NO_REVIEW_CLOCK,
  /** The case waits for another mediation, or for none. */
  WAITS_FOR_NO_SUCH_MEDIATION,
  /** A list is asked for by patch, unit or own source; nothing else has an index. */
  FILTER_NOT_INDEXED,
  /** The resume token is none that was given out. */
  RESUME_TOKEN_INVALID,
  /** The rights under which the stream was opened were taken away. */
  RIGHTS_LOST
}
