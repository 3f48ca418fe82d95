package org.fengqiao.domain.mediation;

import org.fengqiao.domain.Reason;

/** Why something about a mediator was refused. */
public enum MediatorReason implements Reason {
  MEDIATOR_NOT_FOUND,
  /** The officer is a mediator already, or was one. */
  ALREADY_MEDIATOR,
  /** The mediator does not stand so that this may be done. */
  ILLEGAL_MEDIATOR_MOVE,
  /** The dispute is not in the mediator's hand. */
  DISPUTE_NOT_IN_HAND
}
