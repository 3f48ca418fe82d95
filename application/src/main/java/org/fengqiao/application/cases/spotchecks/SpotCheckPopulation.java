package org.fengqiao.application.cases.spotchecks;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckDraw.Member;
import org.fengqiao.domain.cases.spotchecks.SpotCheckPlan;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;
import org.fengqiao.domain.grids.DivisionCode;

/**
 * Reads from which closed cases a spot check is drawn, page by page off the index of its division.
 */
final class SpotCheckPopulation {
  private final Cases cases;
  private final Policies policies;
  private final int most;

  @Inject
  SpotCheckPopulation(Cases cases, Policies policies) {
    this(cases, policies, SpotCheck.MOST_CASES);
  }

  /** Of at most so many closed cases. */
  SpotCheckPopulation(Cases cases, Policies policies, int most) {
    this.cases = cases;
    this.policies = policies;
    this.most = most;
  }

  /**
   * The closed cases.
   *
   * @param members those that may be drawn
   * @param keptOut how many others there are, each kept out by the pack in force on its patch
   */
  record Closed(List<Member> members, int keptOut) {
    Closed {
      members = List.copyOf(members);
    }
  }

  /**
   * Reads them as they are committed now. One that is closed or opened meanwhile is in or is not.
   *
   * @param sight of all of the division
   * @throws Refusal POPULATION_TOO_LARGE
   */
  Closed read(SpotCheckPlan plan, Sight sight, Instant now) {
    var filter =
        new CaseFilter(
            Optional.of(new Scope.InDivision(plan.division())),
            Set.of(CaseStatus.CLOSED),
            Set.of(),
            Optional.of(plan.from()),
            Optional.of(plan.until()));
    var rules = new HashMap<DivisionCode, SpotCheckRule>();
    var members = new ArrayList<Member>();
    int keptOut = 0;
    var next = Optional.of(new PageRequest(PageRequest.MOST, Optional.empty()));
    while (next.isPresent()) {
      var page = cases.list(filter, sight, next.get());
      if (members.size() + keptOut + page.items().size() > most) {
        throw SpotCheck.tooLarge();
      }
      for (var found : page.items()) {
        var c = found.aggregate();
        if (rule(rules, c, now).keepsOut(c)) {
          keptOut++;
        } else {
          members.add(new Member(c.id(), c.lead().orElseThrow(), c.rounds().size() + 1));
        }
      }
      next = page.next().map(key -> new PageRequest(PageRequest.MOST, Optional.of(key)));
    }
    return new Closed(members, keptOut);
  }

  private SpotCheckRule rule(Map<DivisionCode, SpotCheckRule> known, Case c, Instant now) {
    return known.computeIfAbsent(
        c.patch().division(),
        division ->
            policies
                .inForce(division, now)
                .map(pack -> pack.rules().casework().spotCheck())
                .orElse(SpotCheckRule.DEFAULT));
  }
}
