package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.PastStates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.Right;

/** Lists the grids of a division's subtree by village and code, as they are or as they were. */
public final class ListGrids {
  private final Access access;
  private final Ground ground;
  private final Grids grids;
  private final Zones zones;
  private final PastStates past;

  @Inject
  public ListGrids(Access access, Ground ground, Grids grids, Zones zones, PastStates past) {
    this.access = access;
    this.ground = ground;
    this.grids = grids;
    this.zones = zones;
    this.past = past;
  }

  /** Which grids. */
  public record Command(GridFilter filter, PageRequest page) {
    public Command {
      Objects.requireNonNull(filter);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, ZONE_NOT_FOUND, INVALID_FIELD
   */
  public Page<Loaded<Grid>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    var filter = command.filter();
    // What ended since stood then, perhaps with grids.
    var _ =
        filter.at().isPresent()
            ? ground.known(new Spot.InDivision(filter.within()))
            : ground.standing(new Spot.InDivision(filter.within()));
    var within = ground(filter);
    if (within.isEmpty()) {
      return new Page<>(List.of(), Optional.empty());
    }
    return filter.at().isPresent()
        ? asOf(filter, within.get(), filter.at().get(), command.page())
        : grids.list(filter, command.page());
  }

  /**
   * The ground on which the grids lie. Those of a zone lie in its town at any time: nowhere, where
   * that and the subtree are apart.
   */
  private Optional<DivisionCode> ground(GridFilter filter) {
    if (filter.zone().isEmpty()) {
      return Optional.of(filter.within());
    }
    var id = filter.zone().get();
    var town =
        zones
            .find(id)
            .orElseThrow(
                () -> GroundDesk.notFound(GroundDesk.zoneName(id), GridReason.ZONE_NOT_FOUND))
            .aggregate()
            .town();
    return filter.within().contains(town)
        ? Optional.of(town)
        : Optional.of(filter.within()).filter(town::contains);
  }

  /** The zone a grid lay in then is not the one it lies in now: that is read off what it was. */
  private Page<Loaded<Grid>> asOf(
      GridFilter filter, DivisionCode within, Instant time, PageRequest page) {
    var stood = new GridFilter(within, filter.kind(), Optional.empty(), filter.at());
    var found = new ArrayList<Loaded<Grid>>();
    for (var asked = Optional.of(page); asked.isPresent() && found.size() < page.limit(); ) {
      var portion = grids.list(stood, asked.get());
      portion.items().stream()
          .map(grid -> asOf(grid, time))
          .filter(grid -> filter.zone().isEmpty() || grid.aggregate().zone().equals(filter.zone()))
          .forEach(found::add);
      asked = portion.next().map(key -> new PageRequest(page.size(), Optional.of(key)));
    }
    return Page.of(found, page, grid -> Grids.key(grid.aggregate()));
  }

  private Loaded<Grid> asOf(Loaded<Grid> grid, Instant time) {
    return past.at(Grid.LINEAGE, grid, grid.aggregate().created(), time).orElseThrow();
  }
}
