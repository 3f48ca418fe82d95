package org.fengqiao.domain.cases.supervisions;

/** The name of the state a supervision is in, for lists and rows. */
public enum SupervisionStatus {
  ORDERED,
  REPLIED,
  ACCEPTED,
  WITHDRAWN
}
