package org.fengqiao.domain.petitions;

/** Why a petition is not accepted (不予受理). */
public enum RefusalCause {
  /** It is not for this unit to decide (不属于职权范围). */
  NOT_COMPETENT,
  /** It is for people's congresses, supervisory organs, courts or procuratorates (人大、监察、司法职权). */
  OF_OTHER_ORGANS,
  /** Another legal procedure runs on it, or is the one for it (诉讼、仲裁、复议等法定途径). */
  OF_A_LEGAL_PROCEDURE,
  /** It is in hand already, within its time (正在办理期限内). */
  IN_HAND,
  /** It was decided, and review or re-examination was not asked in time (逾期未申请复查复核). */
  NOT_ASKED_IN_TIME,
  /** A re-examination ended it (复核终结). */
  ENDED
}
