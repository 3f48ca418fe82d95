package org.fengqiao.domain.petitions;

/** Which legal procedure serves a claim in place of a petition (法定途径), by article 31(1) to (5). */
public enum LegalRoute {
  /** Litigation, procuratorial supervision, or procedures of the police (诉讼、法律监督、公安程序). */
  JUDICIAL,
  /** Arbitration (仲裁). */
  ARBITRATION,
  /** Appeals of Party members and re-hearings (党员申诉、申请复审). */
  PARTY_APPEAL,
  /** Administrative review, ruling, confirmation, licence or penalty (行政复议、裁决、确认、许可、处罚). */
  ADMINISTRATIVE,
  /** That an organ look into a breach, or do its duty to protect (查处违法、履行法定职责). */
  STATUTORY_DUTY
}
