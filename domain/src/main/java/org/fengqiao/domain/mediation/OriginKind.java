package org.fengqiao.domain.mediation;

/** How a dispute came to be mediated. Names are stored: never rename one. */
public enum OriginKind {
  /** A party asked for it (当事人申请). */
  APPLIED,
  /** Whoever handles a case of the dispute handed it over (移送调解). */
  REFERRED,
  /** The organization began by itself (主动调解, 人民调解法第十七条). */
  UNASKED
}
