package org.fengqiao.domain.mediation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;

/** Decides who mediates; as {@link MediationAt} has it. */
public record MediationPanelAt(MediationAt at) {
  /** So many mediate one dispute at once (人民调解法第十九条: 一名或者数名). */
  static final int MOST_MEDIATORS = 5;

  public MediationPanelAt {
    Objects.requireNonNull(at);
  }

  /** What the dispute wants of a mediator where it is now. */
  public Wanted wanted() {
    var m = at.m();
    return new Wanted(
        m.stage().organization(),
        m.matter().type().skills(),
        m.matter().languages(),
        m.parties().units(),
        m.panel().conflicted(),
        m.id());
  }

  /**
   * Passes if a mediator may be given it.
   *
   * @throws Refusal CONSENT_MISSING; TOO_MANY_OF_A_MEDIATION
   */
  public void requireReady(ActingOfficer officer) {
    at.by(officer, MediationMove.ASSIGN);
    at.requireConsent();
    at.requireFewer("mediators", at.m().panel().sitting().size(), MOST_MEDIATORS);
    at.requireFewer("assigned", at.m().panel().assigned().size());
  }

  /**
   * Gives it to a mediator.
   *
   * @param verdict made of what is {@link #wanted}
   * @throws Refusal as {@link #requireReady}; NO_MEDIATOR, with how many each rule ruled out
   */
  public Decided<Mediation> assign(ActingOfficer officer, Assignment.Verdict verdict) {
    requireReady(officer);
    return switch (verdict) {
      case Assignment.Verdict.Chosen(var mediator, var reason) ->
          at.chapter().add(new MediationFact.MediatorAssigned(mediator, reason, at.now())).end();
      case Assignment.Verdict.Nobody(var ruledOut) -> throw nobody(ruledOut);
    };
  }

  private Refusal nobody(Map<RulingOut, Integer> ruledOut) {
    var details = new HashMap<>(Map.of("mediation", at.name()));
    ruledOut.forEach((rule, count) -> details.put(rule.name(), Integer.toString(count)));
    return Refusal.illegalNow(
        MediationReason.NO_MEDIATOR, List.of(MediationMove.RAISE.name()), details);
  }

  /**
   * Takes it from a mediator (更换调解员).
   *
   * @throws Refusal NOT_ITS_MEDIATOR
   */
  public Decided<Mediation> release(
      ActingOfficer officer, MediatorId mediator, ReleaseCause cause) {
    var chapter = at.by(officer, MediationMove.RELEASE);
    if (!at.m().panel().sitting().contains(mediator)) {
      throw Refusal.illegalNow(
          MediationReason.NOT_ITS_MEDIATOR,
          List.of(),
          Map.of("mediation", at.name(), "mediator", mediator.name()));
    }
    return chapter.add(new MediationFact.MediatorReleased(mediator, cause, at.now())).end();
  }

  /**
   * Says that a mediator must not have it (回避), who lets it go if he does.
   *
   * @throws Refusal TOO_MANY_OF_A_MEDIATION
   */
  public Decided<Mediation> declareConflict(
      ActingOfficer officer, MediatorId mediator, ContentRef reason) {
    var chapter = at.by(officer, MediationMove.DECLARE_CONFLICT);
    at.requireFewer("conflicts", at.m().panel().conflicts().size());
    chapter.add(new MediationFact.ConflictDeclared(new Conflict(mediator, reason, at.now())));
    if (at.m().panel().sitting().contains(mediator)) {
      chapter.add(new MediationFact.MediatorReleased(mediator, ReleaseCause.CONFLICT, at.now()));
    }
    return chapter.end();
  }
}
