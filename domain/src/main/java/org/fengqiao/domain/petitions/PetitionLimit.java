package org.fengqiao.domain.petitions;

/** The times that law sets on a petition (法定时限). */
public enum PetitionLimit {
  /** To register and route it, from its receipt (登记、转送交办). */
  ROUTE,
  /** To tell the petitioner whether it is accepted, from when the unit has it (受理告知). */
  INFORM,
  /** For the unit to object to the routing (异议). */
  OBJECT,
  /** To decide a claim, from its acceptance (办结). */
  DECIDE,
  /** For the petitioner to ask a review, from when he has the decision (申请复查). */
  ASK_REVIEW,
  /** To review, from when that was asked (复查). */
  REVIEW,
  /** For the petitioner to ask a re-examination, from when he has the review (申请复核). */
  ASK_REEXAMINATION,
  /** To re-examine, from when that was asked; a hearing suspends it (复核). */
  REEXAMINE;

  /** Whether something may be done until it runs out; of the others something must be. */
  public boolean isOfRight() {
    return this == OBJECT || this == ASK_REVIEW || this == ASK_REEXAMINATION;
  }

  /** Whether the law of the day of acceptance governs it; else that of the day of registration. */
  public boolean isByAcceptance() {
    return this.compareTo(DECIDE) >= 0;
  }
}
