package org.fengqiao.domain;

/** The kinds of thing that have a journal of their own. Names are stored: never rename one. */
public enum AggregateKind {
  CASE,
  DIVISION_TREE,
  GRID,
  MICRO_GRID,
  QR_CODE,
  UNIT,
  POST,
  OFFICER,
  PACK,
  CALENDAR,
  PARTNER,
  ZONE,
  BOUNDARY,
  TEAM,
  READING,
  FACILITY,
  PAIRING,
  PROJECT,
  WHISTLE,
  CATALOGUE,
  SPOT_CHECK,
  CLAIM_SHEET,
  SUPERVISION,
  JOINT_SESSION,
  PROGRESS_REVIEW,
  MEDIATION_ORGANIZATION,
  MEDIATOR,
  MEDIATION
}
