package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.ZoneId;
import org.fengqiao.domain.partners.Right;

/** Describes a grid otherwise from now on, or places it in a zone. */
public final class UpdateGrid {
  private final Access access;
  private final GroundDesk desk;
  private final Store store;

  @Inject
  UpdateGrid(Access access, GroundDesk desk, Store store) {
    this.access = access;
    this.desk = desk;
    this.store = store;
  }

  /**
   * Which grid, and what is new; what is empty stays as it is.
   *
   * @param place where it is to lie, if that is to change
   */
  public record Command(
      Request request,
      GridId id,
      Optional<String> etag,
      Optional<String> name,
      Optional<String> range,
      Optional<Place> place) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
      Objects.requireNonNull(name);
      Objects.requireNonNull(range);
      Objects.requireNonNull(place);
    }
  }

  /**
   * Where a grid is to lie.
   *
   * @param zone empty for in no zone
   */
  public record Place(Optional<ZoneId> zone) {
    public Place {
      Objects.requireNonNull(zone);
    }
  }

  /**
   * Changes it.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND, GRID_ENDED, ZONE_NOT_FOUND, ZONE_ENDED,
   *     ZONE_OF_ANOTHER_TOWN, STALE_ETAG, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Grid> update(Caller caller, Command command) {
    access.require(caller, Right.UPDATE_GRID);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Grid> decide(Caller caller, Command command) {
    var found = desk.grid(command.id(), command.etag());
    var grid = found.aggregate();
    var described =
        grid.describe(command.name().orElse(grid.name()), command.range().orElse(grid.range()));
    var decided =
        command.place().map(place -> described.then(g -> placed(g, place))).orElse(described);
    var changes = Changes.moving(Actor.of(caller.partner()), desk.now(), found, decided);
    return desk.counting(changes, gains(grid.zone(), decided.after().zone()));
  }

  private Decided<Grid> placed(Grid grid, Place place) {
    return grid.place(place.zone().map(id -> desk.zone(id, Optional.empty()).aggregate()));
  }

  private static Map<ZoneId, Integer> gains(Optional<ZoneId> left, Optional<ZoneId> into) {
    var gains = new HashMap<ZoneId, Integer>();
    left.ifPresent(zone -> gains.merge(zone, -1, Integer::sum));
    into.ifPresent(zone -> gains.merge(zone, 1, Integer::sum));
    gains.values().removeAll(List.of(0));
    return gains;
  }
}
