package org.fengqiao.domain.mediation;

/** The name of the state a mediation is in, for lists and rows. Never rename one. */
public enum MediationStatus {
  APPLIED,
  ACCEPTED,
  UNDER_WAY,
  AGREED,
  SETTLED,
  FAILED,
  REFUSED,
  DECLINED,
  WITHDRAWN,
  HANDED_OFF
}
