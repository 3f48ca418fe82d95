package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.PastStates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.partners.Right;

/** Lists the micro-grids of a grid by code, as they are or as they were. */
public final class ListMicroGrids {
  private final Access access;
  private final Ground ground;
  private final MicroGrids microGrids;
  private final GridKin kin;
  private final PastStates past;

  @Inject
  public ListMicroGrids(
      Access access, Ground ground, MicroGrids microGrids, GridKin kin, PastStates past) {
    this.access = access;
    this.ground = ground;
    this.microGrids = microGrids;
    this.kin = kin;
    this.past = past;
  }

  /**
   * Which micro-grids.
   *
   * @param at those that lay in the grid then; empty for those that do
   */
  public record Command(GridId grid, Optional<Instant> at, PageRequest page) {
    public Command {
      Objects.requireNonNull(grid);
      Objects.requireNonNull(at);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND
   */
  public Page<Loaded<MicroGrid>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    ground.known(new Spot.InGrid(command.grid()));
    return command
        .at()
        .map(time -> asOf(command.grid(), time, command.page()))
        .orElseGet(() -> microGrids.list(Set.of(command.grid()), Optional.empty(), command.page()));
  }

  /** What lay in the grid then lies in it still, or in a grid that has its ground now. */
  private Page<Loaded<MicroGrid>> asOf(GridId grid, Instant time, PageRequest page) {
    var homes = kin.descendants(grid);
    var found = new ArrayList<Loaded<MicroGrid>>();
    for (var asked = Optional.of(page); asked.isPresent() && found.size() < page.limit(); ) {
      var portion = microGrids.list(homes, Optional.of(time), asked.get());
      portion.items().stream()
          .map(one -> asOf(one, time))
          .filter(one -> one.aggregate().grid().equals(grid))
          .forEach(found::add);
      asked = portion.next().map(key -> new PageRequest(page.size(), Optional.of(key)));
    }
    return Page.of(found, page, one -> one.aggregate().code().value());
  }

  private Loaded<MicroGrid> asOf(Loaded<MicroGrid> microGrid, Instant time) {
    return past.at(MicroGrid.LINEAGE, microGrid, microGrid.aggregate().created(), time)
        .orElseThrow();
  }
}
