package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.PlaceRules;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Exhaustion;
import org.fengqiao.domain.cases.sessions.SessionGrounds;
import org.fengqiao.domain.cases.sessions.SessionReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.policies.CaseworkRule;

/** What a joint session is about: its cases and its ground, and whether they are ripe for it. */
final class SessionMatter {
  private final CasesInSight cases;
  private final Ground ground;
  private final Policies policies;

  @Inject
  SessionMatter(CasesInSight cases, Ground ground, Policies policies) {
    this.cases = cases;
    this.ground = ground;
    this.policies = policies;
  }

  /**
   * A case the caller may see.
   *
   * @throws Refusal CASE_NOT_FOUND
   */
  Case inSight(Caller caller, CaseId id) {
    return cases.get(caller, id).aggregate();
  }

  /**
   * The ground where there is no case.
   *
   * @throws Refusal PATCH_OFF_SCOPE, GRID_ENDED, MICRO_GRID_ENDED
   */
  Patch standing(Spot spot, Predicate<DivisionCode> inScope) {
    return ground.patch(spot, inScope);
  }

  /**
   * Passes if all cases lie in the division of that level over the patch.
   *
   * @throws Refusal CASE_ELSEWHERE
   */
  void requireAt(Level level, Patch patch, List<Case> all) {
    var at = patch.division().at(level).orElseThrow();
    for (var c : all) {
      if (!at.contains(c.patch().division())) {
        throw Refusal.illegalNow(
            SessionReason.CASE_ELSEWHERE,
            List.of(),
            Map.of("case", "cases/" + c.id().value(), "division", "divisions/" + at.value()));
      }
    }
  }

  /**
   * Passes if one of the cases at least is as the grounds say.
   *
   * @throws Refusal LIMITS_NOT_EXHAUSTED, RETURNS_NOT_EXHAUSTED
   */
  void requireExhausted(SessionGrounds grounds, List<Case> all, Instant now) {
    var rules = new PlaceRules(policies, Optional.empty());
    switch (grounds) {
      case LIMITS_EXHAUSTED ->
          requireAny(
              SessionReason.LIMITS_NOT_EXHAUSTED,
              all,
              c -> Exhaustion.ofLimits(c, rules::face, now));
      case RETURNS_EXHAUSTED ->
          requireAny(SessionReason.RETURNS_NOT_EXHAUSTED, all, c -> isReturned(c, now));
      case REQUESTED, FAILED_BELOW -> {}
    }
  }

  private boolean isReturned(Case c, Instant now) {
    var casework =
        policies
            .inForce(c.patch().division(), now)
            .map(pack -> pack.rules().casework())
            .orElse(CaseworkRule.DEFAULT);
    return Exhaustion.ofReturns(c, casework.objections(), casework.callback());
  }

  private static void requireAny(SessionReason reason, List<Case> all, Predicate<Case> ripe) {
    if (all.stream().noneMatch(ripe)) {
      throw Refusal.illegalNow(reason, List.of(), Map.of("cases", Integer.toString(all.size())));
    }
  }
}
