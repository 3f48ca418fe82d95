package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseState;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;

/** Where every move of a case is made: authorise, load what is in sight, decide, commit, answer. */
final class CaseDesk {
  private final Access access;
  private final Cases cases;
  private final CasesInSight inSight;
  private final Policies policies;
  private final Officers officers;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  CaseDesk(
      Access access,
      Cases cases,
      CasesInSight inSight,
      Policies policies,
      Officers officers,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.cases = cases;
    this.inSight = inSight;
    this.policies = policies;
    this.officers = officers;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Makes a move. A repeat is answered as the case is now, and so only while it is in sight.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, and what {@code
   *     move} refuses
   */
  Answer<Case> move(Caller caller, Right right, MoveOn on, Function<Sitting, Decided<Case>> move) {
    access.require(caller, right);
    var answer =
        store.decide(on.request(), () -> decide(caller, inSight(caller, on.caseId()), on, move));
    return inSight.answered(caller, on.caseId(), answer);
  }

  /**
   * Makes a move by who brings a secret of the case, in sight or not: {@code move} first checks it.
   *
   * @param unknown what is said where there is no such case
   * @throws Refusal RIGHT_MISSING, STALE_ETAG, REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<Case> moveBySecret(
      Caller caller,
      Right right,
      MoveOn on,
      Supplier<Refusal> unknown,
      Function<Sitting, Decided<Case>> move) {
    access.require(caller, right);
    return store.decide(
        on.request(), () -> decide(caller, cases.find(on.caseId()).orElseThrow(unknown), on, move));
  }

  private Changes<Case> decide(
      Caller caller, Loaded<Case> loaded, MoveOn on, Function<Sitting, Decided<Case>> move) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found = loaded.checked(on.etag());
    var pack = policies.inForce(found.aggregate().patch().division(), now);
    var rules = new PlaceRules(policies, pack);
    var sitting = new Sitting(caller, found.aggregate(), pack, rules, now, officers, ids);
    var decided = move.apply(sitting);
    if (!isEnded(found.aggregate()) && isEnded(decided.after())) {
      endMerged(sitting, decided);
    }
    var changes = Changes.moving(sitting.actor(), now, found, decided).with(sitting.contents());
    for (var step : sitting.others()) {
      changes = changes.and(step);
    }
    return changes;
  }

  /** The sitting of the same caller and moment on another case, by the pack in force there. */
  Sitting beside(Sitting sitting, Case other) {
    var pack = policies.inForce(other.patch().division(), sitting.now());
    return sitting.beside(other, pack, new PlaceRules(policies, pack));
  }

  /**
   * Those that were closed with an earlier round of it stay so. Which do is no matter of what a
   * cache remembers: one seen as it was before it was merged would be left behind, and as nothing
   * of it is written, nothing would say so.
   */
  private void endMerged(Sitting sitting, Decided<Case> primary) {
    primary.after().merged().stream()
        .map(id -> Freshness.FRESH.within(() -> get(id)))
        .filter(one -> one.aggregate().status() == CaseStatus.MERGED)
        .forEach(one -> sitting.also(one, at -> at.endWith(primary)));
  }

  private static boolean isEnded(Case c) {
    return c.state() instanceof CaseState.Ended;
  }

  /** Whether the caller may place a case on the division: it reports there, or sees all there. */
  boolean mayPlace(Caller caller, DivisionCode division) {
    return caller.rights().mayReportOn(division) || access.sightOf(caller).views(division);
  }

  /** A case that another one names, whoever may see it. */
  Loaded<Case> get(CaseId id) {
    return cases
        .find(id)
        .orElseThrow(() -> new IllegalStateException("no case of that name: " + id));
  }

  /**
   * The case, if the caller sees it.
   *
   * @throws Refusal CASE_NOT_FOUND, whether it is unknown or out of sight
   */
  Loaded<Case> inSight(Caller caller, CaseId id) {
    return inSight.get(caller, id);
  }
}
