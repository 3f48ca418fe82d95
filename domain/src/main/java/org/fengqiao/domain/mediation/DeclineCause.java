package org.fengqiao.domain.mediation;

/**
 * Why a party will not be mediated, or not any more; nobody may be held from suing for having been
 * mediated (人民调解法第三条). Names are stored: never rename one.
 */
public enum DeclineCause {
  /** The party does not want it (不同意调解). */
  UNWILLING,
  /** The party went to court (已起诉). */
  SUED,
  /** The party went to arbitration (已申请仲裁). */
  ARBITRATED
}
