package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import org.fengqiao.application.grids.ImportDivisions;

/** The divisions of a place, as they are. */
final class DemoDivisions {
  private final ImportDivisions imports;

  @Inject
  DemoDivisions(ImportDivisions imports) {
    this.imports = imports;
  }

  void load(Place place) {
    var command =
        new ImportDivisions.Command(DemoRequests.id("divisions"), place.source(), false, false);
    var running = imports.begin(place.founder(), command);
    running.take(place.divisions());
    running.finish(place.divisions().size());
  }
}
