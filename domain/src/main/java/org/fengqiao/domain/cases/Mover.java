package org.fengqiao.domain.cases;

import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;

/**
 * By whom a move is made. Every partner needs the right to the call and sight of the case besides;
 * an officer it names must hold a post, or stand in for a holder, in a unit it acts for.
 */
public enum Mover {
  /** A dispatcher: any partner. */
  DISPATCHER,
  /** A dispatcher who may place a case on the new patch: it reports there, or sees all there. */
  PLACING_DISPATCHER,
  /** An officer of the lead unit. */
  LEAD_OFFICER,
  /** An officer of a unit that has, had or co-handles it; any officer while none has. */
  UNIT_OFFICER,
  /** An officer of a unit that co-handles it, and whose part is not in. */
  PART_OFFICER,
  /** An officer of the unit that is to call the reporter back. */
  CALLING_OFFICER,
  /** A partner that acts for the lead unit, whichever of its officers it names. */
  LEAD_PARTNER,
  /** The partner that reported it. */
  REPORTING_PARTNER,
  /** Whoever has the code of its survey, with or without sight of the case. */
  CODE_BEARER;

  /**
   * Whether a partner is one of them, as far as can be told before it names an officer or a patch:
   * it acts for such a unit, or may place cases anywhere.
   */
  public boolean isAny(PartnerId partner, Rights rights, Case c) {
    return switch (this) {
      case DISPATCHER, CODE_BEARER -> true;
      case PLACING_DISPATCHER -> !rights.reportsOn().isEmpty() || !rights.views().isEmpty();
      case LEAD_OFFICER, LEAD_PARTNER -> c.isLedByOneOf(rights.actsFor());
      case UNIT_OFFICER -> {
        var had = c.traits().units();
        yield had.isEmpty()
            ? !rights.actsFor().isEmpty()
            : had.stream().anyMatch(rights.actsFor()::contains);
      }
      case PART_OFFICER ->
          c.openParts().stream().map(Part::unit).anyMatch(rights.actsFor()::contains);
      case CALLING_OFFICER ->
          c.caller().map(LadderPost::unit).filter(rights.actsFor()::contains).isPresent();
      case REPORTING_PARTNER -> c.origin().partner().equals(partner);
    };
  }
}
