package org.fengqiao.domain.mediation;

import org.fengqiao.domain.Reason;

/** Why something about a mediation organization was refused. */
public enum OrganizationReason implements Reason {
  ORGANIZATION_NOT_FOUND,
  /** The organization was closed before. */
  ORGANIZATION_CLOSED,
  /** The unit is a mediation organization already, or was one. */
  UNIT_HAS_ORGANIZATION,
  /** Organizations that stand have it as their host. */
  ORGANIZATION_HAS_GUESTS,
  /** As many mediators belong to it as may. */
  ORGANIZATION_FULL,
  /** The unit sits there. */
  UNIT_SEATED,
  /** The unit does not sit there. */
  UNIT_NOT_SEATED,
  /** As many units sit there as may. */
  TOO_MANY_SEATS,
  /** The unit has no seat there that rotates. */
  UNIT_NOT_ROTATING,
  /** More turns are to come than are kept. */
  TOO_MANY_TURNS
}
