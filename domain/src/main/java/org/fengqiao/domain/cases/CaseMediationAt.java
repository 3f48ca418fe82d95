package org.fengqiao.domain.cases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;

/**
 * Decides what becomes of a case whose dispute is mediated (移送调解), as {@link CaseAt} decides the
 * other moves. Its clocks stand still until the mediation ends, which it then follows; parts that
 * other units handle may be handed in meanwhile.
 */
public record CaseMediationAt(CaseAt at) {
  public CaseMediationAt {
    Objects.requireNonNull(at);
  }

  /**
   * Hands its dispute over: it waits, and all its clocks with it.
   *
   * @param officer of the lead unit
   * @param mediation the one that begins by it
   * @throws Refusal ILLEGAL_MOVE; NOT_THE_LEAD; CLOCK_CHANGED_TOO_OFTEN
   */
  public Decided<Case> refer(ActingOfficer officer, AggregateRef mediation, ContentRef reason) {
    var chapter = at.move(Move.REFER_TO_MEDIATION);
    at.requireLead(officer);
    new CaseTimeAt(at).bound();
    return chapter
        .rewake(new CaseFact.ReferredToMediation(mediation, officer.id(), at.now(), reason))
        .end();
  }

  /**
   * Lets it go on in the hand of its unit, as the mediation ended without settling it.
   *
   * @throws Refusal WAITS_FOR_NO_SUCH_MEDIATION
   */
  public Decided<Case> comeBack(AggregateRef mediation, Optional<ContentRef> note) {
    return back(mediation, false, note).end();
  }

  /**
   * Resolves it by the agreement that settles it (调解成功，办结). Where a part is open still, it goes on
   * in the hand of its unit instead, which resolves it once all are in; the words are then the note
   * of its coming back.
   *
   * @param officer who says so for the mediation, of whichever unit
   * @param words those of a resolution, and of a note, which they are where it goes on
   * @throws Refusal WAITS_FOR_NO_SUCH_MEDIATION
   */
  public Decided<Case> settle(AggregateRef mediation, OfficerId officer, ContentRef words) {
    if (!at.c().openParts().isEmpty()) {
      return back(mediation, true, Optional.of(words)).end();
    }
    // Told before its clocks stop: whether they stopped in time is judged by what was told.
    return back(mediation, true, Optional.empty())
        .add(new CaseFact.Resolved(new Resolution(OutcomeKind.SOLVED, officer, words, at.now())))
        .on(ClockEvent.RESOLVED)
        .end();
  }

  private Chapter back(AggregateRef mediation, boolean settled, Optional<ContentRef> note) {
    requireWaitsFor(mediation);
    var to = CaseFold.in(at.c(), Waiting.InMediation.class).comeBack().status();
    return new Chapter(at.c(), at.rules(), at.now())
        .rewake(new CaseFact.BackFromMediation(mediation, settled, to, at.now(), note))
        .tellMoved();
  }

  private void requireWaitsFor(AggregateRef mediation) {
    if (!at.c().mediation().equals(Optional.of(mediation))) {
      throw Refusal.conflict(
          CaseReason.WAITS_FOR_NO_SUCH_MEDIATION,
          Map.of("case", at.name(), "mediation", "mediations/" + mediation.id()));
    }
  }
}
