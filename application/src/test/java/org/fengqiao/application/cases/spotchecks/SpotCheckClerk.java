package org.fengqiao.application.cases.spotchecks;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.CloseCase;
import org.fengqiao.application.cases.RecordCallback.Outcome;
import org.fengqiao.application.cases.Reopening;
import org.fengqiao.application.cases.ResolveCase;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;

/** The use cases of spot checks, over a town. */
public final class SpotCheckClerk {
  private final CaseTown town;
  private final int most;
  private final SpotChecksInSight inSight;

  public SpotCheckClerk(CaseTown town) {
    this(town, SpotCheck.MOST_CASES);
  }

  /** Who draws from at most so many cases. */
  public SpotCheckClerk(CaseTown town, int most) {
    this.town = town;
    this.most = most;
    this.inSight = new SpotChecksInSight(town.town.access, town.memory);
  }

  /** A partner that sees the district and acts for the units of the town. */
  public Caller centre() {
    var units = Set.of(town.secretary.unit(), town.police.unit(), town.director.unit());
    return town.caller("centre", EnumSet.allOf(Right.class), units, Set.of(GroundTown.DISTRICT));
  }

  /** A case that the village's secretary resolved, closed. */
  public Case closed() {
    return close(town.signedFor());
  }

  /** A case that is signed for, resolved and closed. */
  public Case close(Case c) {
    var units = town.units();
    var resolve =
        new ResolveCase.Command(
            town.on(units, c), town.villager, OutcomeKind.SOLVED, "已修复", List.of());
    new ResolveCase(town.desk).resolve(units, resolve);
    var by = centre();
    var close = new CloseCase.Command(town.on(by, c), Optional.empty(), "");
    return new CloseCase(town.desk, town.router).close(by, close).aggregate();
  }

  /** To draw so many of what was reported on the town since the morning, by seed 7. */
  public DrawSpotCheck.Command drawing(int size) {
    return drawing(GroundTown.TOWN, size, Optional.of(7L));
  }

  /** The same elsewhere, by another seed. */
  public DrawSpotCheck.Command drawing(DivisionCode division, int size, Optional<Long> seed) {
    return new DrawSpotCheck.Command(
        town.request(centre()),
        division,
        GroundTown.MORNING,
        GroundTown.MORNING.plus(Duration.ofDays(1)),
        size,
        seed);
  }

  /** That the director's officer called about a case. */
  public RecordSpotCheck.Command calling(SpotCheck check, CaseId subject, Outcome outcome) {
    return new RecordSpotCheck.Command(
        new OfficerMove<>(town.request(centre()), check.id(), Optional.empty(), town.townsman),
        subject,
        outcome,
        "仍有坑洼");
  }

  public DrawSpotCheck draw() {
    return new DrawSpotCheck(
        town.town.access,
        new SpotCheckPopulation(town.cases, town.rules, most),
        town.rules,
        town.router,
        town.town.ids,
        town.store,
        town.town.clock);
  }

  public GetSpotCheck get() {
    return new GetSpotCheck(town.town.access, inSight);
  }

  public ListSpotChecks list() {
    return new ListSpotChecks(town.town.access, new MemorySpotChecks(town.memory));
  }

  public ListSpotCheckItems items() {
    return new ListSpotCheckItems(town.town.access, inSight, views());
  }

  public RecordSpotCheck record() {
    return new RecordSpotCheck(
        town.officersDesk,
        inSight,
        town.cases,
        town.rules,
        town.office.officers,
        new Reopening(town.router),
        town.town.ids);
  }

  public SpotCheckViews views() {
    return new SpotCheckViews(town.memory);
  }
}
