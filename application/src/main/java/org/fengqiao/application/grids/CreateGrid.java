package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.ZoneId;
import org.fengqiao.domain.partners.Right;

/** Sets up a grid in a village. */
public final class CreateGrid {
  private final Access access;
  private final Ground ground;
  private final Codes codes;
  private final Ids ids;
  private final Store store;
  private final GroundDesk desk;

  @Inject
  CreateGrid(Access access, Ground ground, Codes codes, Ids ids, Store store, GroundDesk desk) {
    this.access = access;
    this.ground = ground;
    this.codes = codes;
    this.ids = ids;
    this.store = store;
    this.desk = desk;
  }

  /**
   * The grid to set up; see {@link Grid} for the rules of its fields.
   *
   * @param code empty for the village's next
   * @param zone empty for in none
   */
  public record Command(
      Request request,
      Optional<GridCode> code,
      GridKind kind,
      String name,
      String range,
      DivisionCode village,
      Optional<ZoneId> zone) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(code);
      Objects.requireNonNull(zone);
    }
  }

  /**
   * Sets it up.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, NOT_A_VILLAGE, GRID_CODE_MALFORMED,
   *     GRID_CODE_TAKEN, ZONE_NOT_FOUND, ZONE_ENDED, ZONE_OF_ANOTHER_TOWN, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Grid> create(Caller caller, Command command) {
    access.require(caller, Right.CREATE_GRID);
    return NextCode.draw(
        command.code().isEmpty(),
        GridReason.GRID_CODE_TAKEN,
        () -> store.decide(command.request(), () -> decide(caller, command)));
  }

  private Changes<Grid> decide(Caller caller, Command command) {
    var now = desk.now();
    var village = ground.division(command.village()).code();
    Grid.requireVillage(village);
    var drawing = codes.drawing(village, now);
    command.code().ifPresent(given -> drawing.take(given, command.kind()));
    var code = command.code().orElseGet(() -> drawing.draw(command.kind()));
    var decided =
        Grid.create(
            new GridId(ids.next()),
            code,
            command.kind(),
            command.name(),
            command.range(),
            village,
            now);
    var zone = command.zone().map(id -> desk.zone(id, Optional.empty()).aggregate());
    var placed = zone.isEmpty() ? decided : decided.then(grid -> grid.place(zone));
    var gains = zone.map(into -> Map.of(into.id(), 1)).orElse(Map.of());
    return desk.counting(Changes.making(Actor.of(caller.partner()), now, placed), gains);
  }
}
