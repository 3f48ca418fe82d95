package org.fengqiao.domain.mediation;

/** Which time of a mediation runs. Names are stored: never rename one. */
public enum LimitKind {
  /** To accept it or refuse, from when an organization got it (受理期限). */
  ACCEPTANCE,
  /** To mediate it, from acceptance 受理 (调解期限). */
  MEDIATING,
  /** To do what a term says, from when the agreement is in effect (履行期限). */
  PERFORMANCE,
  /** To ask a court to confirm, from when the agreement is in effect (申请司法确认期限). */
  CONFIRMATION,
  /** For the court to decide, from filing 立案 (司法确认审查期限). */
  COURT
}
