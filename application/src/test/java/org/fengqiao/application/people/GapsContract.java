package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.CreateMicroGrid;
import org.fengqiao.application.grids.GroundOffice;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.SplitGrid;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.MicroGridKind;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.GapKind;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** What the list of gaps promises on any store. */
public interface GapsContract {
  DivisionCode SONGLIANG = new DivisionCode("620402202205");

  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private Office office() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return new Office(town);
  }

  private static List<ListGaps.Found> gaps(Office office, DivisionCode within, int days) {
    return pages(office, within, days, PageRequest.MOST);
  }

  /** All pages; each is as long as was asked, or the last. */
  private static List<ListGaps.Found> pages(
      Office office, DivisionCode within, int days, int size) {
    var list = office.listGaps(StaffedPack.ofTheDistrict());
    var all = new ArrayList<ListGaps.Found>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = list.list(caller(), new ListGaps.Command(within, days, next.get())).page();
      assertTrue(page.items().size() == size || page.next().isEmpty());
      all.addAll(page.items());
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
      // A gap that stands now keeps its place, however long the reading takes.
      office.town.setClock(office.town.now().plusSeconds(1));
    }
    return all;
  }

  private static List<String> told(List<ListGaps.Found> gaps) {
    return gaps.stream()
        .map(found ->
            found.patch().division().value()
                + " "
                + found.gap().role().value()
                + " "
                + found.gap().kind())
        .toList();
  }

  @Test
  default void namesEachPatchWithoutThePostsThePackAsksFor() {
    var office = office();
    var grid = office.town.aGrid();
    var gaps = gaps(office, DISTRICT, 0);
    assertEquals(
        List.of(
            "620402202000 town-director NO_POST",
            "620402202205 village-lawyer NO_POST",
            "620402202206 village-lawyer NO_POST",
            "620402202206 grid-officer NO_POST"),
        told(gaps));
    assertEquals(Optional.of(grid.id()), gaps.getLast().patch().grid());
    assertEquals("专职网格员", gaps.getLast().title());
    assertEquals(2, gaps.get(1).gap().least());
    assertEquals(List.of("620402202205 village-lawyer NO_POST"), told(gaps(office, SONGLIANG, 0)));
  }

  @Test
  default void namesAPostNobodyHoldsThoughNoPackAsksForIt() {
    var office = office();
    var unit = office.aUnit(DISTRICT, UnitKind.CENTRE).aggregate().id();
    var post = office.aPost(unit, "county-leader", new Spot.InDivision(DISTRICT)).aggregate();
    var gap = gaps(office, DISTRICT, 0).getFirst();
    assertEquals(GapKind.NO_HOLDER, gap.gap().kind());
    assertEquals(Optional.of(post.id()), gap.gap().post());
    assertEquals(post.title(), gap.title());
    assertEquals(Optional.of(post.created()), gap.gap().from());
    assertEquals(Optional.empty(), gap.gap().until());
  }

  @Test
  default void findsThePostsOfAMicroGridThatWentAlongInASplit() {
    var office = office();
    var ground = new GroundOffice(office.town);
    var grid = office.town.aGrid().id();
    var made =
        new CreateMicroGrid.Command(
            office.town.request(), Optional.empty(), grid, MicroGridKind.BUILDING, "3号楼", "");
    var microGrid = ground.createMicroGrid().create(caller(), made).aggregate().id();
    var unit = office.aUnit(TOWN, UnitKind.CENTRE).aggregate().id();
    office.aPost(unit, "building-head", new Spot.InMicroGrid(microGrid));
    var parts = List.of(part("东网格", Set.of(microGrid)), part("西网格", Set.of()));
    ground
        .splitGrid()
        .split(
            caller(), new SplitGrid.Command(office.town.request(), grid, Optional.empty(), parts));
    var told = told(gaps(office, VILLAGE, 0));
    assertTrue(told.contains("620402202206 building-head NO_HOLDER"), told::toString);
  }

  private static SplitGrid.Part part(String name, Set<MicroGridId> microGrids) {
    return new SplitGrid.Part(Optional.empty(), Optional.empty(), name, "", microGrids);
  }

  @Test
  default void namesAGapNoMoreOnceSomebodyActs() {
    var office = office();
    var unit = office.aUnit(TOWN, UnitKind.CENTRE).aggregate().id();
    var post = office.aPost(unit, "town-director", new Spot.InDivision(TOWN)).aggregate().id();
    assertEquals("620402202000 town-director NO_HOLDER", told(gaps(office, TOWN, 0)).getFirst());
    office.appoint(post, office.anOfficer("李强", "").aggregate().id());
    assertEquals(
        List.of("620402202205 village-lawyer NO_POST", "620402202206 village-lawyer NO_POST"),
        told(gaps(office, TOWN, 0)));
  }

  @Test
  default void namesAHolderWhoWillBeAbsentWithoutADeputyAheadOfTime() {
    var office = office();
    var unit = office.aUnit(TOWN, UnitKind.CENTRE).aggregate().id();
    var post = office.aPost(unit, "town-director", new Spot.InDivision(TOWN)).aggregate().id();
    var officer = office.anOfficer("李强", "").aggregate().id();
    office.appoint(post, officer);
    var from = office.town.now().plus(Duration.ofDays(10));
    var until = from.plus(Duration.ofDays(3));
    var away = office.leaving(officer, Optional.empty());
    office.recordAbsence.record(
        caller(),
        new RecordAbsence.Command(
            away.request(),
            officer,
            Optional.empty(),
            away.kind(),
            Optional.of(from),
            Optional.of(until),
            Optional.empty(),
            ""));
    assertEquals(2, gaps(office, TOWN, 9).size());
    var gap = gaps(office, TOWN, 10).getFirst().gap();
    assertEquals(GapKind.HOLDERS_ABSENT, gap.kind());
    assertEquals(Optional.of(from), gap.from());
    assertEquals(Optional.of(until), gap.until());
  }

  @Test
  default void countsTooFewOfARole() {
    var office = office();
    var unit = office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    var post = office.aPost(unit, "village-lawyer", new Spot.InDivision(VILLAGE)).aggregate().id();
    office.appoint(post, office.anOfficer("李强", "").aggregate().id());
    var gap = gaps(office, VILLAGE, 0).getFirst();
    assertEquals(GapKind.TOO_FEW, gap.gap().kind());
    assertEquals(1, gap.gap().present());
    assertEquals("律师", gap.title());
    office.appoint(post, office.anOfficer("王芳", "").aggregate().id());
    assertEquals(List.of(), gaps(office, VILLAGE, 0));
  }

  /** {@code -Dgaps.seed=S} begins at another seed: the one a failure prints. */
  @Test
  default void namesEveryGapAndNoOtherWhateverThePages() {
    long seed = Long.getLong("gaps.seed", 20_261_126L);
    var world = new RandomStaff(office(), seed);
    for (int days : List.of(0, 3, 90)) {
      var wanted = world.recount(days);
      var office = world.office();
      var all = gaps(office, DISTRICT, days);
      assertEquals(wanted, found(all), "seed " + seed + ", days " + days);
      for (int size : List.of(1, 2, 7)) {
        assertEquals(all, pages(office, DISTRICT, days, size), "seed " + seed);
      }
    }
  }

  private static Set<String> found(List<ListGaps.Found> gaps) {
    var found = new TreeSet<String>();
    gaps.forEach(one -> found.add(RandomStaff.key(one.patch(), one.gap())));
    return found;
  }

  @Test
  default void refusesWhatCannotBeListed() {
    var office = office();
    assertRefused(
        GridReason.DIVISION_NOT_FOUND, () -> gaps(office, new DivisionCode("110000000000"), 0));
    assertRefused(RequestReason.INVALID_FIELD, () -> gaps(office, DISTRICT, 91));
    assertRefused(RequestReason.INVALID_FIELD, () -> gaps(office, DISTRICT, -1));
    var list = office.listGaps(StaffedPack.ofTheDistrict());
    var command = new ListGaps.Command(DISTRICT, 0, PageRequest.FIRST);
    assertRefused(PartnerReason.RIGHT_MISSING, () -> list.list(stranger(), command));
    for (var key :
        List.of(
            "x",
            "2026-03-02T01:00:00Z|9|x|",
            "+10000-01-01T00:00:00Z|TOWN||",
            "soon|1|x|",
            "||",
            "1|2|3|4")) {
      var madeUp = new ListGaps.Command(DISTRICT, 0, new PageRequest(1, Optional.of(key)));
      assertRefused(RequestReason.INVALID_FIELD, () -> list.list(caller(), madeUp));
    }
  }
}
