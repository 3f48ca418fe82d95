package org.fengqiao.domain.mediation;

import org.fengqiao.domain.Reason;

/** Why something about a mediation was refused. */
public enum MediationReason implements Reason {
  /** No such mediation, or none in the caller's sight. */
  MEDIATION_NOT_FOUND,
  /** The pack in force there says nothing of mediation. */
  NO_MEDIATION_RULE,
  /** The pack in force there has no such type of dispute. */
  DISPUTE_TYPE_UNKNOWN,
  /** No organization of that name takes disputes there, or it is closed. */
  NO_ORGANIZATION,
  /** The officer is not of the organization that has it. */
  NOT_THE_ORGANIZATION,
  /** The mediation does not stand so that this may be done. */
  ILLEGAL_MEDIATION_MOVE,
  /** The mediation has no party of that number. */
  PARTY_NOT_FOUND,
  /** The party is none any more. */
  PARTY_LEFT,
  /** Who the party is was destroyed. */
  PARTY_ERASED,
  /** It has as many parties as one mediation keeps. */
  TOO_MANY_PARTIES,
  /** It has as many of these as one mediation keeps. */
  TOO_MANY_OF_A_MEDIATION,
  /** Who would leave is the last on his side, or speaks for others. */
  PARTY_NEEDED,
  /** The sum of what is claimed, or agreed on, would be too large to count. */
  SUM_TOO_LARGE,
  /** A party would get more than is claimed. */
  MORE_THAN_CLAIMED,
  /** A party would have been paid more than was agreed on. */
  MORE_THAN_AGREED,
  /** The party consented before. */
  CONSENTED_BEFORE,
  /** A party has not consented to be mediated. */
  CONSENT_MISSING,
  /** No mediator may be given the dispute; the counts say why. */
  NO_MEDIATOR,
  /** The mediator does not have this dispute. */
  NOT_ITS_MEDIATOR,
  /** The mediation has no proposal of that number. */
  PROPOSAL_NOT_FOUND,
  /** The mediation has no agreement of that number. */
  AGREEMENT_NOT_FOUND,
  /** The agreement has no term of that number. */
  TERM_NOT_FOUND,
  /** The agreement is not in effect. */
  NOT_IN_EFFECT,
  /** Who signs did so before. */
  SIGNED_BEFORE,
  /** What was signed is not the text of the agreement. */
  OTHER_TEXT,
  /** The term is performed. */
  TERM_PERFORMED,
  /** No level is above the organization that has it. */
  NO_ORGANIZATION_ABOVE,
  /** A level is above the organization that has it, and the pack wants it tried first. */
  LEVEL_ABOVE_LEFT,
  /** A labour dispute goes to arbitration before court. */
  ARBITRATION_FIRST,
  /** No court confirms an agreement on such a dispute. */
  NOT_CONFIRMABLE,
  /** The time to ask a court for it has run out. */
  CONFIRMATION_TOO_LATE,
  /** The confirmation does not stand so that this may be done. */
  ILLEGAL_CONFIRMATION_MOVE,
  /** More time would be given than the pack or the law allows. */
  EXTENDED_TOO_FAR
}
