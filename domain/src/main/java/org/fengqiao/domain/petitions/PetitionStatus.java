package org.fengqiao.domain.petitions;

/** The name of the state a petition is in, for lists and rows. */
public enum PetitionStatus {
  REGISTERED,
  ROUTED,
  OBJECTED,
  ACCEPTED,
  DECIDED,
  REVIEWING,
  REVIEWED,
  REEXAMINING,
  HEARING,
  REEXAMINED,
  ANSWERED,
  REFUSED,
  DIVERTED,
  WITHDRAWN
}
