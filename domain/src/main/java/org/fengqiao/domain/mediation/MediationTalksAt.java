package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;

/** Decides what is kept of what was spoken; as {@link MediationAt} has it. */
public record MediationTalksAt(MediationAt at) {
  public MediationTalksAt {
    Objects.requireNonNull(at);
  }

  /**
   * Records a session with the parties (调解会).
   *
   * @param held between acceptance 受理 and now
   * @param present at least one party, each once
   * @throws Refusal INVALID_FIELD; PARTY_NOT_FOUND, PARTY_LEFT; TOO_MANY_OF_A_MEDIATION
   */
  public Decided<Mediation> hold(
      ActingOfficer officer, Instant held, List<Integer> present, ContentRef minutes) {
    var chapter = at.by(officer, MediationMove.HOLD_HEARING);
    var had = at.m().talks().hearings().size();
    at.requireFewer("hearings", had);
    if (held.isAfter(at.now()) || held.isBefore(at.m().course().accepted().orElseThrow())) {
      throw Refusal.invalid("held_time", "lies between acceptance and now");
    }
    present.forEach(this::standing);
    return chapter
        .add(
            new MediationFact.HearingHeld(
                new Hearing(had + 1, held, minutes, present, officer.id())))
        .end();
  }

  /**
   * Puts a proposal to the parties (调解方案).
   *
   * @throws Refusal TOO_MANY_OF_A_MEDIATION
   */
  public Decided<Mediation> propose(ActingOfficer officer, ContentRef words) {
    var chapter = at.by(officer, MediationMove.PROPOSE);
    var had = at.m().talks().proposals().size();
    at.requireFewer("proposals", had);
    return chapter.add(new MediationFact.Proposed(had + 1, words, at.now())).end();
  }

  /**
   * Records how a party answered a proposal; a later answer takes the place of an earlier.
   *
   * @throws Refusal PROPOSAL_NOT_FOUND; PARTY_NOT_FOUND, PARTY_LEFT
   */
  public Decided<Mediation> answer(ActingOfficer officer, int number, int party, boolean accepts) {
    var chapter = at.by(officer, MediationMove.ANSWER_PROPOSAL);
    if (at.m().talks().proposal(number).isEmpty()) {
      throw Refusal.notFound(
          MediationReason.PROPOSAL_NOT_FOUND, at.name() + "/proposals/" + number);
    }
    standing(party);
    return chapter.add(new MediationFact.ProposalAnswered(number, party, accepts)).end();
  }

  /** Puts down what nobody disputes (无争议事实记载), in place of what was put down before. */
  public Decided<Mediation> recordFacts(ActingOfficer officer, ContentRef words) {
    return at.by(officer, MediationMove.RECORD_FACTS)
        .add(new MediationFact.FactsRecorded(words))
        .end();
  }

  private void standing(int party) {
    at.m().parties().require(at.m().id(), party);
  }
}
