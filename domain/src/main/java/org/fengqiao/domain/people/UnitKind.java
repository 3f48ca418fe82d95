package org.fengqiao.domain.people;

/** What sort of unit it is. */
public enum UnitKind {
  /** A department of the government (部门). */
  DEPARTMENT,
  /** A centre, as a mediation or a governance centre (中心). */
  CENTRE,
  /** A station, as a village's work station or a police station (站所). */
  STATION,
  /** A committee, as a villagers' or a neighbourhood committee (委员会). */
  COMMITTEE,
  /** A team (队伍). */
  TEAM
}
