package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.cases.PlaceRules;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficersDesk.At;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseAt;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseMediationAt;
import org.fengqiao.domain.cases.Waiting;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationState;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.policies.MediationRule;

/** Lets cases wait for mediations, and follow how those end, in the same commit. */
final class WaitingCases {
  private final Cases cases;
  private final CasesInSight inSight;
  private final Policies policies;
  private final MoveWords words;

  @Inject
  WaitingCases(Cases cases, CasesInSight inSight, Policies policies, Ids ids) {
    this.cases = cases;
    this.inSight = inSight;
    this.policies = policies;
    this.words = new MoveWords(ids);
  }

  /**
   * The case, if the caller sees it.
   *
   * @throws org.fengqiao.domain.Refusal CASE_NOT_FOUND, STALE_ETAG
   */
  Loaded<Case> get(Caller caller, CaseId id, Optional<String> etag) {
    return inSight.get(caller, id).checked(etag);
  }

  /**
   * Lets a case wait.
   *
   * @throws org.fengqiao.domain.Refusal ILLEGAL_MOVE, NOT_THE_LEAD, CLOCK_CHANGED_TOO_OFTEN
   */
  Step<Case> refer(
      Loaded<Case> found, ActingOfficer officer, MediationId to, ContentRef reason, Instant now) {
    return new Step<>(
        Optional.of(found), at(found.aggregate(), now).refer(officer, to.ref(), reason));
  }

  /**
   * What an end of a mediation writes, with what becomes of the case that waited for it. Whether it
   * does is no matter of what a cache remembers: one seen as it was before it was referred would be
   * left to wait for ever.
   */
  Changes<Mediation> following(Changes<Mediation> changes, At<Mediation> before, Mediation after) {
    var ends =
        before.aggregate().state() instanceof MediationState.Open
            && !(after.state() instanceof MediationState.Open);
    return ends
        ? after
            .matter()
            .origin()
            .about()
            .flatMap(id -> Freshness.FRESH.within(() -> cases.find(id)))
            .filter(found -> waits(found.aggregate(), after.id()))
            .map(found -> followed(changes, before, found, after))
            .orElse(changes)
        : changes;
  }

  private static boolean waits(Case c, MediationId mediation) {
    return c.state() instanceof Waiting.InMediation waiting
        && waiting.mediation().equals(mediation.ref());
  }

  private Changes<Mediation> followed(
      Changes<Mediation> changes, At<Mediation> before, Loaded<Case> found, Mediation after) {
    var c = at(found.aggregate(), before.now());
    if (!(after.state() instanceof MediationState.Settled)) {
      var back = c.comeBack(after.id().ref(), Optional.empty());
      return changes.and(new Step<>(Optional.of(found), back));
    }
    // Of its resolution, or where a part is open a note.
    var said = answer(after, before.now());
    var answer = words.content(Map.of(CaseWords.TEXT, said, CaseWords.NOTE, said));
    var settled = c.settle(after.id().ref(), before.officer().id(), answer.ref());
    return changes.and(new Step<>(Optional.of(found), settled)).with(List.of(answer));
  }

  /** What the pack has the reporter answered. */
  private String answer(Mediation after, Instant now) {
    return policies
        .inForce(after.matter().patch().division(), now)
        .flatMap(pack -> pack.rules().casework().mediation())
        .map(MediationRule::answer)
        .orElse(after.matter().type().title());
  }

  private CaseMediationAt at(Case c, Instant now) {
    var pack = policies.inForce(c.patch().division(), now);
    return new CaseMediationAt(new CaseAt(c, new PlaceRules(policies, pack), now));
  }
}
