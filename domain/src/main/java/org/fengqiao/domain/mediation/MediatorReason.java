package org.fengqiao.domain.mediation;

import org.fengqiao.domain.Reason;

/** Why something about a mediator was refused. */
public enum MediatorReason implements Reason {
  MEDIATOR_NOT_FOUND,
  /** The officer is a mediator already, or was one. */
  ALREADY_MEDIATOR,
  /** The mediator does not stand so that this may be done. */
  ILLEGAL_MEDIATOR_MOVE,
  /** The mediator is paused or has ended, and is given no dispute. */
  MEDIATOR_NOT_ACTIVE,
  /** As many disputes are in the mediator's hand as may be. */
  MEDIATOR_FULL,
  /** The dispute is in the mediator's hand. */
  DISPUTE_IN_HAND,
  /** The dispute is not in the mediator's hand. */
  DISPUTE_NOT_IN_HAND
}
