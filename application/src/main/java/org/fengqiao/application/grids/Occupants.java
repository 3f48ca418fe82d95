package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;

/** What stands in a division, and has to go before it can end. */
final class Occupants {
  private static final PageRequest ANY = new PageRequest(1, Optional.empty());

  private final Divisions divisions;
  private final Grids grids;
  private final Zones zones;

  @Inject
  Occupants(Divisions divisions, Grids grids, Zones zones) {
    this.divisions = divisions;
    this.grids = grids;
    this.zones = zones;
  }

  /**
   * The name of one: a division directly below it, a grid of a village, or a zone of a town; empty
   * if nothing stands there.
   *
   * @param ended which divisions are not counted
   */
  Optional<String> first(DivisionCode code, Edition edition, Predicate<DivisionCode> ended) {
    return below(code, edition, ended).or(() -> ofGrids(code));
  }

  /** The name of a grid of a village, or of a zone of a town, that stands now. */
  Optional<String> ofGrids(DivisionCode code) {
    return switch (code.level()) {
      case VILLAGE ->
          grids.list(GridFilter.standing(code), ANY).items().stream()
              .findFirst()
              .map(found -> found.aggregate().name());
      case TOWN ->
          zones.list(code, Optional.empty(), ANY).items().stream()
              .findFirst()
              .map(found -> found.aggregate().name());
      case PROVINCE, CITY, DISTRICT -> Optional.empty();
    };
  }

  private Optional<String> below(
      DivisionCode code, Edition edition, Predicate<DivisionCode> ended) {
    var children = new DivisionFilter(Optional.of(code), Optional.empty());
    var after = Optional.<String>empty();
    do {
      Page<DivisionSpan> page =
          divisions.list(children, edition, new PageRequest(PageRequest.MOST, after));
      var standing =
          page.items().stream()
              .map(DivisionSpan::division)
              .filter(division -> !ended.test(division.code()))
              .findFirst();
      if (standing.isPresent()) {
        return Optional.of(standing.get().name());
      }
      after = page.next();
    } while (after.isPresent());
    return Optional.empty();
  }
}
