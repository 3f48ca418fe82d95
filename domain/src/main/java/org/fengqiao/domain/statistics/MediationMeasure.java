package org.fengqiao.domain.statistics;

/**
 * What accepted mediations are counted as (调解计量), each on the day it was accepted. A measure is a
 * column of counters: a new one is counted from the beginning.
 */
public enum MediationMeasure {
  /** Accepted (受理). */
  ACCEPTED,
  /** Of these, those that have ended, whichever way; where it was handed on, once it was. */
  ENDED,
  /** Of these, those that an agreement settled as a whole (调解成功). */
  SETTLED,
  /** What agreements in effect give, in fen (协议金额). */
  AGREED_FEN,
  /** Terms of agreements in effect that are performed, or whose due time has gone by. */
  TERMS_DUE,
  /** Of these, those that are performed (已履行). */
  TERMS_PERFORMED
}
