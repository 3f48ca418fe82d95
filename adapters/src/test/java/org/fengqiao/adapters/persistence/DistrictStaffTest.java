package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.CreateGrid;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.people.ImportPeople;
import org.fengqiao.application.people.ListGaps;
import org.fengqiao.application.people.Office;
import org.fengqiao.application.people.PeopleImport;
import org.fengqiao.application.people.PersonLine;
import org.fengqiao.application.people.StaffedPack;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.people.GapKind;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.PeopleCounts;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** A district's staff, of the size districts have: imported from one file, and its gaps listed. */
class DistrictStaffTest {
  private static final int GRIDS = 1_200;
  private static final int POSTS_A_GRID = 4;
  private static final int ROWS = GRIDS * POSTS_A_GRID + 200;
  private static final int VACANT_EVERY = 50;

  private static final List<DivisionCode> VILLAGES =
      List.of(new DivisionCode("620402202205"), GroundTown.VILLAGE);

  @Test
  void importsFiveThousandPostsOverTwelveHundredGridsAndListsEveryGap() {
    try (var ground = new GroundDatabase()) {
      var town = new GroundTown(ground.empty());
      town.importRows(GroundTown.ROWS);
      var office = new Office(town);
      var unit = office.aUnit(GroundTown.VILLAGE, UnitKind.CENTRE).aggregate().id();
      var lines = lines(town, unit);
      var counts = imported(office, lines);
      assertEquals(new PeopleCounts(ROWS, ROWS, ROWS, ROWS), counts);
      assertEquals(ROWS, imported(office, lines).unchanged());
      var gaps = gaps(office);
      var vacant = gaps.stream().filter(one -> one.gap().kind() == GapKind.NO_HOLDER).count();
      assertEquals(ROWS / VACANT_EVERY, vacant);
      // No lawyers in the two villages, no director in the town.
      assertEquals(3, gaps.size() - vacant);
    }
  }

  private static PeopleCounts imported(Office office, List<PersonLine> lines) {
    var command = new ImportPeople.Command(office.town.ids.next(), false);
    var begun = office.importPeople().begin(() -> caller(), command);
    lines.stream().gather(Gatherers.windowFixed(PeopleImport.MOST_ROWS)).forEach(begun::take);
    return begun.finish(lines.size()).counts();
  }

  private static List<ListGaps.Found> gaps(Office office) {
    var list = office.listGaps(StaffedPack.ofTheDistrict());
    var found = new ArrayList<ListGaps.Found>();
    var next = Optional.of(new PageRequest(PageRequest.MOST, Optional.empty()));
    while (next.isPresent()) {
      var command = new ListGaps.Command(GroundTown.DISTRICT, 0, next.get());
      var page = list.list(caller(), command).page();
      found.addAll(page.items());
      next = page.next().map(key -> new PageRequest(PageRequest.MOST, Optional.of(key)));
    }
    return found;
  }

  /** A grid officer and three others in each grid, the rest at a village; some have left. */
  private static List<PersonLine> lines(GroundTown town, UnitId unit) {
    var lines = new ArrayList<PersonLine>();
    for (int i = 0; i < GRIDS; i++) {
      var spot = new Spot.InGrid(aGrid(town, i));
      for (int k = 0; k < POSTS_A_GRID; k++) {
        var role = k == 0 ? StaffedPack.OFFICER.role() : new Role("grid-helper-" + k);
        lines.add(line(town, lines.size(), unit, role, spot));
      }
    }
    while (lines.size() < ROWS) {
      var role = new Role("mediator-" + lines.size());
      lines.add(line(town, lines.size(), unit, role, new Spot.InDivision(GroundTown.VILLAGE)));
    }
    return lines;
  }

  private static PersonLine line(GroundTown town, int index, UnitId unit, Role role, Spot spot) {
    var until = Optional.of(town.now()).filter(_ -> index % VACANT_EVERY == VACANT_EVERY - 1);
    var person = new OfficerDetails("李强" + index, "138" + (10_000_000 + index));
    var from = town.now().minus(Duration.ofDays(1));
    return new PersonLine(
        index + 2,
        List.of("" + index),
        () -> new PersonLine.Said(person, unit, role, spot, "专职网格员", from, until));
  }

  private static GridId aGrid(GroundTown town, int index) {
    var village = VILLAGES.get(index % VILLAGES.size());
    var command =
        new CreateGrid.Command(
            town.request(),
            Optional.empty(),
            GridKind.BASIC,
            "网格" + index,
            "",
            village,
            Optional.empty());
    return town.createGrid().create(caller(), command).aggregate().id();
  }
}
