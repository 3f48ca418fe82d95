package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Redrawing;
import org.fengqiao.domain.partners.Right;

/** Splits a grid: it ends, and its parts have its ground. */
public final class SplitGrid {
  private final Access access;
  private final RedrawDesk desk;
  private final Grids grids;
  private final Store store;

  @Inject
  SplitGrid(Access access, RedrawDesk desk, Grids grids, Store store) {
    this.access = access;
    this.desk = desk;
    this.grids = grids;
    this.store = store;
  }

  /**
   * Which grid, and what becomes of it.
   *
   * @param parts 2 to 20
   */
  public record Command(Request request, GridId id, Optional<String> etag, List<Part> parts) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
      parts = List.copyOf(parts);
    }

    private boolean drawsCodes() {
      return parts.stream().anyMatch(part -> part.code().isEmpty());
    }
  }

  /**
   * A part; see {@link Grid} for the rules of its fields.
   *
   * @param code empty for the village's next
   * @param kind empty for that of the grid
   * @param microGrids those of the grid that will lie in it
   */
  public record Part(
      Optional<GridCode> code,
      Optional<GridKind> kind,
      String name,
      String range,
      Set<MicroGridId> microGrids) {
    public Part {
      Objects.requireNonNull(code);
      Objects.requireNonNull(kind);
      microGrids = Set.copyOf(microGrids);
    }
  }

  /**
   * What a split came to.
   *
   * @param parts in the order they were named, as they are now
   */
  public record Split(Answer<Grid> grid, List<Loaded<Grid>> parts) {
    public Split {
      Objects.requireNonNull(grid);
      parts = List.copyOf(parts);
    }
  }

  /**
   * Splits it, with its micro-grids, from now on.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND, GRID_ENDED, MICRO_GRIDS_UNPLACED,
   *     TOO_MANY_MICRO_GRIDS, GRID_CODE_MALFORMED, GRID_CODE_TAKEN, STALE_ETAG, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Split split(Caller caller, Command command) {
    access.require(caller, Right.SPLIT_GRID);
    var answer =
        NextCode.draw(
            command.drawsCodes(),
            GridReason.GRID_CODE_TAKEN,
            () -> store.decide(command.request(), () -> decide(caller, command)));
    var parts = answer.aggregate().successors().stream().flatMap(id -> grids.find(id).stream());
    return new Split(answer, parts.toList());
  }

  private Changes<Grid> decide(Caller caller, Command command) {
    var now = desk.now();
    var sheet = desk.sheet(List.of(command.id()), command.etag());
    var grid = sheet.drawn().getFirst();
    grid.requireStanding();
    var wanted = command.parts().stream().map(part -> wanted(part, grid)).toList();
    var parts = desk.parts(grid.village(), wanted, now);
    return desk.ending(caller, sheet, Redrawing.split(grid, sheet.standing(), parts, now), now);
  }

  private static RedrawDesk.Wanted wanted(Part part, Grid grid) {
    return new RedrawDesk.Wanted(
        part.code(), part.kind().orElse(grid.kind()), part.name(), part.range(), part.microGrids());
  }
}
