package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Step;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.MicroGridKind;
import org.fengqiao.domain.partners.Right;

/** Sets up a micro-grid in a grid. */
public final class CreateMicroGrid {
  private final Access access;
  private final GroundDesk desk;
  private final Codes codes;
  private final Ids ids;
  private final Store store;

  @Inject
  CreateMicroGrid(Access access, GroundDesk desk, Codes codes, Ids ids, Store store) {
    this.access = access;
    this.desk = desk;
    this.codes = codes;
    this.ids = ids;
    this.store = store;
  }

  /**
   * The micro-grid to set up; see {@link MicroGrid} for the rules of its fields.
   *
   * @param code empty for the grid's next
   */
  public record Command(
      Request request,
      Optional<MicroGridCode> code,
      GridId grid,
      MicroGridKind kind,
      String name,
      String range) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(code);
    }
  }

  /**
   * Sets it up.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND, GRID_ENDED, MICRO_GRID_CODE_MALFORMED,
   *     MICRO_GRID_CODE_TAKEN, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<MicroGrid> create(Caller caller, Command command) {
    access.require(caller, Right.CREATE_MICRO_GRID);
    return NextCode.draw(
        command.code().isEmpty(),
        GridReason.MICRO_GRID_CODE_TAKEN,
        () -> store.decide(command.request(), () -> decide(caller, command)));
  }

  private Changes<MicroGrid> decide(Caller caller, Command command) {
    var now = desk.now();
    var found = desk.grid(command.grid(), Optional.empty());
    var grid = found.aggregate();
    var id = new MicroGridId(ids.next());
    var added = grid.add(id);
    var code = codes.drawing(grid.village(), now).microGrid(command.code(), grid);
    var decided =
        MicroGrid.create(id, code, grid, command.kind(), command.name(), command.range(), now);
    return Changes.making(Actor.of(caller.partner()), now, decided)
        .and(new Step<>(Optional.of(found), added));
  }
}
