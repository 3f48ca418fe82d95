package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Patch;

/** Says in words where a patch lies: the names of the divisions from district down, the grid's. */
public final class ScanPlace {
  private final Divisions divisions;
  private final Grids grids;

  @Inject
  public ScanPlace(Divisions divisions, Grids grids) {
    this.divisions = divisions;
    this.grids = grids;
  }

  /** The names, the widest first. */
  List<String> of(Patch patch) {
    var place = new ArrayList<String>();
    Stream.of(Level.DISTRICT, Level.TOWN, Level.VILLAGE)
        .flatMap(level -> patch.division().at(level).stream())
        .distinct()
        .flatMap(division -> divisions.known(division).map(Division::name).stream())
        .forEach(place::add);
    patch.grid().flatMap(grids::find).ifPresent(grid -> place.add(grid.aggregate().name()));
    return place;
  }
}
