package org.fengqiao.domain.mediation;

/** In what form parties agreed. Names are stored: never rename one. */
public enum AgreementForm {
  /** In writing; in effect once all have signed and the seal is on it (人民调解法第二十九条). */
  WRITTEN,
  /** By word of mouth, kept by the mediators; in effect at once (人民调解法第二十八、三十条). */
  ORAL
}
