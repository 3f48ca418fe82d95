package org.fengqiao.domain.cases;

/** What sort of matter a case is; each has its own default route and clocks in the pack. */
public enum CaseKind {
  /** Something that happened or was found (事件). */
  EVENT,
  /** A request or complaint (诉求). */
  REQUEST,
  /** A hazard (隐患). */
  HAZARD,
  /** A dispute (纠纷). */
  DISPUTE,
  /** A service asked for (代办). */
  SERVICE,
  /** A suggestion (建议). */
  SUGGESTION,
  /** A consultation (咨询). */
  CONSULTATION
}
