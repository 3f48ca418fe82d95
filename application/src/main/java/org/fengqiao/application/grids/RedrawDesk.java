package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.MicroGrid;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Redrawing;

/** Where grids are drawn anew: loads all that takes part, and makes one decision of it. */
final class RedrawDesk {
  /** One more than go along, so that too many are told. */
  private static final int MOST_STANDING = Redrawing.MOST_MICRO_GRIDS + 1;

  private final GroundDesk desk;
  private final Codes codes;
  private final MicroGrids microGrids;
  private final Ids ids;

  @Inject
  RedrawDesk(GroundDesk desk, Codes codes, MicroGrids microGrids, Ids ids) {
    this.desk = desk;
    this.codes = codes;
    this.microGrids = microGrids;
    this.ids = ids;
  }

  Instant now() {
    return desk.now();
  }

  /** The grids that are drawn anew, and the micro-grids that stand in them. */
  record Sheet(List<Loaded<Grid>> grids, List<Loaded<MicroGrid>> microGrids) {
    Sheet {
      grids = List.copyOf(grids);
      microGrids = List.copyOf(microGrids);
    }

    List<Grid> drawn() {
      return grids.stream().map(Loaded::aggregate).toList();
    }

    List<MicroGrid> standing() {
      return microGrids.stream().map(Loaded::aggregate).toList();
    }
  }

  /**
   * The grids named, and what stands in them. The grids are read first: whoever adds a micro-grid
   * moves its grid as well, so that one which is not seen here makes the decision stale.
   *
   * @throws Refusal GRID_NOT_FOUND, STALE_ETAG
   */
  Sheet sheet(List<GridId> named, Optional<String> etag) {
    var found = named.stream().map(id -> desk.grid(id, etag)).toList();
    return new Sheet(found, microGrids.standing(Set.copyOf(named), MOST_STANDING));
  }

  /**
   * A grid as a command wants it.
   *
   * @param code empty for the next of its village
   */
  record Wanted(
      Optional<GridCode> code,
      GridKind kind,
      String name,
      String range,
      Set<MicroGridId> microGrids) {
    Wanted {
      Objects.requireNonNull(code);
      Objects.requireNonNull(kind);
      microGrids = Set.copyOf(microGrids);
    }
  }

  /**
   * The parts that are to be, each with its id and its code.
   *
   * @throws Refusal GRID_CODE_MALFORMED, GRID_CODE_TAKEN
   */
  List<Redrawing.Part> parts(DivisionCode village, List<Wanted> wanted, Instant now) {
    var drawing = codes.drawing(village, now);
    wanted.forEach(one -> one.code().ifPresent(code -> drawing.take(code, one.kind())));
    return wanted.stream()
        .map(one ->
            new Redrawing.Part(
                new GridId(ids.next()),
                one.code().orElseGet(() -> drawing.draw(one.kind())),
                one.kind(),
                one.name(),
                one.range(),
                village,
                one.microGrids()))
        .toList();
  }

  /** The changes of a redrawing that are answered with the grid which ends. */
  Changes<Grid> ending(Caller caller, Sheet sheet, Redrawing drawn, Instant now) {
    var changes =
        Changes.moving(
            Actor.of(caller.partner()), now, sheet.grids().getFirst(), drawn.ended().getFirst());
    return counting(making(moving(changes, sheet, drawn), drawn.made()), drawn);
  }

  /** The changes of a redrawing that are answered with the grid which is made. */
  Changes<Grid> making(Caller caller, Sheet sheet, Redrawing drawn, Instant now) {
    var changes = Changes.making(Actor.of(caller.partner()), now, drawn.made().getFirst());
    for (int i = 0; i < drawn.ended().size(); i++) {
      changes = changes.and(step(sheet.grids().get(i), drawn.ended().get(i)));
    }
    return counting(moving(changes, sheet, drawn), drawn);
  }

  private static Changes<Grid> making(Changes<Grid> changes, List<Decided<Grid>> made) {
    var all = changes;
    for (var one : made) {
      all = all.and(new Step<>(Optional.empty(), one));
    }
    return all;
  }

  private static Changes<Grid> moving(Changes<Grid> changes, Sheet sheet, Redrawing drawn) {
    var all = changes;
    for (int i = 0; i < drawn.moved().size(); i++) {
      all = all.and(step(sheet.microGrids().get(i), drawn.moved().get(i)));
    }
    return all;
  }

  private static <A extends Aggregate> Step<A> step(Loaded<A> before, Decided<A> decided) {
    return new Step<>(Optional.of(before), decided);
  }

  private Changes<Grid> counting(Changes<Grid> changes, Redrawing drawn) {
    return desk.counting(changes, drawn.zones());
  }
}
