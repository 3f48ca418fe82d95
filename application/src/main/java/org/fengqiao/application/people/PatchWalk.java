package org.fengqiao.application.people;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.DivisionFilter;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.application.grids.Editions;
import org.fengqiao.application.grids.GridFilter;
import org.fengqiao.application.grids.Grids;
import org.fengqiao.application.grids.MicroGrids;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.policies.PatchKind;

/**
 * A way over all ground of a division's subtree: its divisions from the highest level down, then
 * standing grids, then standing micro-grids, each of these by village and code.
 */
record PatchWalk(
    Divisions divisions,
    Editions editions,
    Grids grids,
    MicroGrids microGrids,
    DivisionCode within) {
  /** Its stretches, in their order. */
  enum Stretch {
    PROVINCE,
    CITY,
    DISTRICT,
    TOWN,
    VILLAGE,
    GRID,
    MICRO_GRID;

    private Optional<Stretch> next() {
      return switch (this) {
        case PROVINCE -> Optional.of(CITY);
        case CITY -> Optional.of(DISTRICT);
        case DISTRICT -> Optional.of(TOWN);
        case TOWN -> Optional.of(VILLAGE);
        case VILLAGE -> Optional.of(GRID);
        case GRID -> Optional.of(MICRO_GRID);
        case MICRO_GRID -> Optional.empty();
      };
    }
  }

  /**
   * Where one may stand on the way.
   *
   * @param code the patch passed last on the stretch; empty before the first
   */
  record Place(Stretch stretch, String code) {}

  /** A patch on the way. */
  record Passed(Patch patch, PatchKind kind, String code) {}

  /**
   * Some patches of one stretch.
   *
   * @param next where to go on; empty at the end of the way
   */
  record Steps(List<Passed> patches, Optional<Place> next) {
    Steps {
      patches = List.copyOf(patches);
    }
  }

  Place start() {
    return new Place(Stretch.valueOf(within.level().name()), "");
  }

  /** At most {@code most} patches after a place. */
  Steps after(Place place, int most) {
    var after = Optional.of(place.code()).filter(code -> !code.isEmpty());
    var page = patches(place.stretch(), new PageRequest(most, after));
    var next =
        page.next()
            .map(code -> new Place(place.stretch(), code))
            .or(() -> place.stretch().next().map(stretch -> new Place(stretch, "")));
    return new Steps(page.items(), next);
  }

  private Page<Passed> patches(Stretch stretch, PageRequest page) {
    return switch (stretch) {
      case PROVINCE -> divisions(Level.PROVINCE, page);
      case CITY -> divisions(Level.CITY, page);
      case DISTRICT -> divisions(Level.DISTRICT, page);
      case TOWN -> divisions(Level.TOWN, page);
      case VILLAGE -> divisions(Level.VILLAGE, page);
      case GRID ->
          grids
              .list(GridFilter.standing(within), page)
              .map(found -> {
                var one = found.aggregate();
                return new Passed(one.patch(), PatchKind.of(one.kind()), Grids.key(one));
              });
      case MICRO_GRID ->
          microGrids
              .list(within, page)
              .map(found -> {
                var one = found.aggregate();
                return new Passed(one.patch(), PatchKind.MICRO_GRID, MicroGrids.key(one));
              });
    };
  }

  private Page<Passed> divisions(Level level, PageRequest page) {
    var filter = new DivisionFilter(Optional.of(within), Optional.of(level));
    return divisions
        .list(filter, editions.newest(), page)
        .map(span -> {
          var code = span.division().code();
          return new Passed(Patch.of(code), PatchKind.of(level), code.value());
        });
  }
}
