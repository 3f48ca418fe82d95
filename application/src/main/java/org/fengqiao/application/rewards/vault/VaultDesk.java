package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.people.OfficersDesk;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.rewards.ClueLimits;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.ReporterAt;
import org.fengqiao.domain.rewards.RewardReason;

/** Where moves on what is known of who reported a clue are made. */
final class VaultDesk {
  /** Who has one of these has clues in hand, and looks at no reporter, whatever else it may. */
  private static final Set<Right> OF_HANDLERS =
      EnumSet.of(
          Right.SUBMIT_CLUE,
          Right.ASSIGN_CLUE,
          Right.VERIFY_CLUE,
          Right.LINK_CLUE,
          Right.DISPOSE_CLUE);

  private final OfficersDesk desk;
  private final Officers officers;
  private final Aggregates aggregates;
  private final Cases cases;
  private final ClueLimits limits;
  private final ReportersInSight inSight;

  @Inject
  VaultDesk(
      OfficersDesk desk,
      Officers officers,
      Aggregates aggregates,
      Cases cases,
      Policies policies,
      ReportersInSight inSight) {
    this.desk = desk;
    this.officers = officers;
    this.aggregates = aggregates;
    this.cases = cases;
    this.limits = new ClueLimits(policies);
    this.inSight = inSight;
  }

  /** A move. */
  interface Move {
    Decided<Reporter> make(ReporterAt reporter, ActingOfficer officer);
  }

  /**
   * Makes a move.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, RIGHT_OF_HANDLER, REPORTER_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<Reporter> move(
      Caller caller, Right right, OfficerMove<ClueId> on, Content words, Move move) {
    requireNoHandler(caller);
    return desk.decide(
        caller,
        right,
        on,
        inSight,
        at -> {
          // The units that have it in hand may change: the looks allowed by what they were then
          // stand.
          var clue = aggregates.find(Clue.class, on.id().ref()).orElseThrow().aggregate();
          var reporter = new ReporterAt(at.aggregate(), clue, limits.rule(clue).looks(), at.now());
          var officer = ofAllUnits(at);
          clue.linked().ifPresent(linked -> requireApart(officer, linked));
          return at.moving(move.make(reporter, officer)).with(List.of(words));
        });
  }

  /** Who is of the unit that removes the risk by a case is as one that has the clue in hand. */
  private void requireApart(ActingOfficer officer, CaseId linked) {
    cases
        .find(linked)
        .flatMap(found -> found.aggregate().lead())
        .filter(officer.units()::contains)
        .ifPresent(unit -> {
          throw Refusal.notPermitted(
              RewardReason.HANDLING_UNIT, Map.of("unit", "units/" + unit.value()));
        });
  }

  /** Who is of a unit that has the clue in hand is so too while acting for another. */
  private ActingOfficer ofAllUnits(OfficersDesk.At<Reporter> at) {
    var officer = at.officer();
    var units = new HashSet<>(officer.units());
    units.addAll(officers.unitsOf(officer.id(), at.now()));
    return new ActingOfficer(officer.id(), units, officer.posts());
  }

  /**
   * Passes if the caller may handle no clues.
   *
   * @throws Refusal RIGHT_OF_HANDLER
   */
  static void requireNoHandler(Caller caller) {
    caller.rights().calls().stream()
        .filter(OF_HANDLERS::contains)
        .findFirst()
        .ifPresent(right -> {
          throw Refusal.notPermitted(RewardReason.RIGHT_OF_HANDLER, Map.of("right", right.name()));
        });
  }
}
