package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.grids.Grids;
import org.fengqiao.application.grids.Readings;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.PatchKind;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;

/**
 * Shows the public notice of a grid: what it is, how many live there, who answers for it, and whom
 * to call about them. It reads as posts, appointments, absences and the pack stand now.
 */
public final class GetGridNotice {
  private final Access access;
  private final Grids grids;
  private final Readings readings;
  private final Policies policies;
  private final NoticeDuties duties;
  private final InstantSource clock;
  private final ZoneId zone;

  @Inject
  public GetGridNotice(
      Access access,
      Grids grids,
      Readings readings,
      Policies policies,
      NoticeDuties duties,
      InstantSource clock,
      ZoneId zone) {
    this.access = access;
    this.grids = grids;
    this.readings = readings;
    this.policies = policies;
    this.duties = duties;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Shows it. Where the pack names no roles for it, nobody is named: those that the staffing asks
   * for are shown, and whether each is vacant. Where no pack is in force no role is shown.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND, GRID_ENDED
   */
  public GridNotice get(Caller caller, GridId id) {
    access.require(caller, Right.READ_GROUND);
    var name = new Spot.InGrid(id).name();
    var grid =
        grids
            .find(id)
            .orElseThrow(() -> Refusal.notFound(GridReason.GRID_NOT_FOUND, name))
            .aggregate();
    grid.requireStanding();
    var now = clock.instant();
    var pack = policies.inForce(grid.village(), now);
    return new GridNotice(
        grid,
        readings.last(grid.patch(), LocalDate.ofInstant(now, zone)),
        shown(grid, pack, now),
        pack.map(inForce -> inForce.rules().publicNotice().supervisionPhone()).orElse(""));
  }

  private List<GridNotice.Duty> shown(Grid grid, Optional<PackInForce> pack, Instant now) {
    return pack.map(PackInForce::rules)
        .map(rules -> duties.at(grid.patch(), roles(grid, rules), named(rules), now))
        .orElse(List.of());
  }

  private static List<RoleRule> roles(Grid grid, Rules rules) {
    return rules.shownAt(PatchKind.of(grid.kind())).stream()
        .flatMap(role -> rules.role(role).stream())
        .toList();
  }

  private static boolean named(Rules rules) {
    return rules.publicNotice().namesOfficers();
  }
}
