package org.fengqiao.domain.mediation;

/** As what somebody mediates (调解员类别). Names are stored: never rename one. */
public enum MediatorKind {
  /** Elected by the people or engaged by a committee (人民调解员, law of mediation 13). */
  PEOPLES_MEDIATOR,
  /** The lawyer of a village or community (村、社区法律顾问). */
  VILLAGE_LAWYER,
  /** Who knows a trade, as medicine or building (专家). */
  EXPERT,
  /** Invited for a reputation (特邀调解员). */
  INVITED
}
