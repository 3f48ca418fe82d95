package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.people.OfficerId;

/** Decides how a case begins (上报): with whom it is, or that nobody need act on it any more. */
public final class CaseReport {
  private CaseReport() {}

  /**
   * Takes a report, and routes it where the pack could.
   *
   * @param route what the pack made of it; empty leaves it for a person
   */
  public static Decided<Case> routed(
      CaseFact.Reported reported, Optional<Route> route, ClockRules rules) {
    var chapter = Chapter.first(reported, rules).on(ClockEvent.REPORTED);
    var now = reported.origin().reportTime();
    route.ifPresent(r -> {
      var routing = reported.routing();
      chapter.add(new CaseFact.Triaged(r.classing(), reported.patch(), routing, Optional.empty()));
      chapter
          .add(new CaseFact.Dispatched(r.climb(), r.holders(), true, now, Optional.empty()))
          .on(ClockEvent.DISPATCHED)
          .on(ClockEvent.STEP_BEGUN);
    });
    return chapter.end();
  }

  /**
   * Takes a report of what an officer found and mended at once (即查即改): on record from report to
   * close, all in one entry. No clock runs for it, since nothing is left to wait for.
   *
   * @param climb of the officer's unit alone
   * @param words what was done, with the evidence
   */
  public static Decided<Case> fixed(
      CaseFact.Reported reported,
      Classing classing,
      Climb climb,
      OfficerId officer,
      ContentRef words,
      ClockRules rules) {
    var now = reported.origin().reportTime();
    var holders = List.of(officer);
    return Chapter.first(reported, rules)
        .add(new CaseFact.Triaged(classing, reported.patch(), reported.routing(), Optional.empty()))
        .add(new CaseFact.Dispatched(climb, holders, false, now, Optional.empty()))
        .add(new CaseFact.SignedFor(climb.now().unit(), officer, now))
        .add(new CaseFact.Resolved(new Resolution(OutcomeKind.SOLVED, officer, words, now)))
        .add(new CaseFact.Closed(now, Optional.empty(), Optional.empty()))
        .end();
  }

  /**
   * What a pack makes of a report.
   *
   * @param holders who acts for the first post
   */
  public record Route(Classing classing, Climb climb, List<OfficerId> holders) {
    public Route {
      holders = List.copyOf(holders);
    }
  }

  /**
   * Takes a report on record and sends it on. No clock runs for it: nothing is left to wait for.
   */
  public static Decided<Case> sentOn(
      CaseFact.Reported reported,
      Classing classing,
      CaseRoutesAt.Elsewhere elsewhere,
      ClockRules rules) {
    var now = reported.origin().reportTime();
    return Chapter.first(reported, rules)
        .add(new CaseFact.Triaged(classing, reported.patch(), reported.routing(), Optional.empty()))
        .add(new CaseFact.Redirected(elsewhere.route(), Optional.empty(), now, elsewhere.note()))
        .end();
  }
}
