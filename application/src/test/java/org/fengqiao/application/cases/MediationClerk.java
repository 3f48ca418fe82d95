package org.fengqiao.application.cases;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseMediationAt;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/**
 * Refers cases to mediations of which nothing is known but the name, and tells how they end: the
 * villager refers, the townsman settles.
 */
public record MediationClerk(CaseTown town) {
  private static final String SETTLEMENT = "已达成调解协议";

  /** Lets a case wait for a mediation of its own. */
  public Case refer(Case c) {
    var units = town.units();
    return refer(town.desk, units, town.on(units, c), town.villager).aggregate();
  }

  /** Lets it go on, as its mediation failed. */
  public Case comeBack(Case c) {
    var by = town.overseer(EnumSet.allOf(Right.class));
    return comeBack(town.desk, by, town.on(by, c), c.mediation().orElseThrow()).aggregate();
  }

  /** Resolves it, as its mediation settled it. */
  public Case settle(Case c) {
    var by = town.overseer(EnumSet.allOf(Right.class));
    var mediation = c.mediation().orElseThrow();
    return settle(town.desk, by, town.on(by, c), mediation, town.townsman).aggregate();
  }

  /** Refers a case to the mediation that the request names. */
  public static Answer<Case> refer(CaseDesk desk, Caller by, MoveOn on, OfficerId officer) {
    var mediation = new AggregateRef(AggregateKind.MEDIATION, on.request().id());
    return desk.move(
        by,
        Right.REFER_CASE,
        on,
        sitting ->
            new CaseMediationAt(sitting.at())
                .refer(sitting.officer(officer), mediation, sitting.reason("双方愿意调解")));
  }

  public static Answer<Case> comeBack(CaseDesk desk, Caller by, MoveOn on, AggregateRef mediation) {
    return desk.move(
        by,
        Right.REFER_CASE,
        on,
        sitting ->
            new CaseMediationAt(sitting.at())
                .comeBack(mediation, Optional.of(sitting.reason("未达成协议"))));
  }

  public static Answer<Case> settle(
      CaseDesk desk, Caller by, MoveOn on, AggregateRef mediation, OfficerId officer) {
    var words = Map.of(CaseWords.NOTE, SETTLEMENT, CaseWords.TEXT, SETTLEMENT);
    return desk.move(
        by,
        Right.REFER_CASE,
        on,
        sitting ->
            new CaseMediationAt(sitting.at()).settle(mediation, officer, sitting.words(words)));
  }
}
