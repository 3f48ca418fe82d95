package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.MORNING;
import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.command;
import static org.fengqiao.application.grids.GroundTown.rows;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.ImportCounts;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** What reading divisions promises, on any store. */
public interface DivisionsContract {
  Instant TOMORROW = MORNING.plus(Duration.ofDays(1));

  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  /** A tree whose village was renamed on the second day. */
  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    town.setClock(TOMORROW);
    var begun = town.importDivisions().begin(caller(), command(town.ids.next(), true));
    begun.take(rows("620402202206,新安社区,village,620402202000"));
    begun.finish(1);
    return town;
  }

  private GetDivision get(GroundTown town) {
    return new GetDivision(town.access, town.ports.divisions(), town.ports.editions());
  }

  private ListDivisions list(GroundTown town) {
    return new ListDivisions(town.access, town.ports.divisions(), town.ports.editions());
  }

  private DivisionView get(GroundTown town, Optional<Instant> at) {
    return get(town).get(caller(), new GetDivision.Command(VILLAGE, at));
  }

  private List<String> codes(
      GroundTown town, Optional<DivisionCode> parent, Optional<Level> level) {
    var filter = new DivisionFilter(parent, level);
    var command = new ListDivisions.Command(filter, Optional.empty(), PageRequest.FIRST);
    return list(town).list(caller(), command).items().stream()
        .map(view -> view.division().code().value())
        .toList();
  }

  @Test
  default void showsADivisionAsItStandsNow() {
    var view = get(town(), Optional.empty());
    assertEquals("新安社区", view.division().name());
    assertEquals(new Edition(2), view.since());
    assertEquals(TOMORROW, view.from());
    assertEquals(Optional.empty(), view.until());
  }

  @Test
  default void showsADivisionAsItStoodBefore() {
    var view = get(town(), Optional.of(TOMORROW.minusSeconds(1)));
    assertEquals("新安村村民委员会", view.division().name());
    assertEquals(MORNING, view.from());
    assertEquals(Optional.of(TOMORROW), view.until());
  }

  @Test
  default void showsADivisionThatEndedOnlyAsItStoodBefore() {
    var town = town();
    var evening = TOMORROW.plus(Duration.ofHours(10));
    town.setClock(evening);
    assertEquals(
        new ImportCounts(0, 0, 1, 0, 0),
        town.importRows(List.of("620402202206,新安社区,village,620402202000,ended")).counts());
    assertRefused(GridReason.DIVISION_NOT_FOUND, () -> get(town, Optional.empty()));
    assertEquals(Optional.empty(), town.ports.divisions().find(VILLAGE));
    assertEquals(List.of("620402202205"), codes(town, Optional.of(TOWN), Optional.empty()));
    var before = get(town, Optional.of(evening.minusSeconds(1)));
    assertEquals("新安社区", before.division().name());
    assertEquals(Optional.of(evening), before.until());
  }

  @Test
  default void showsADivisionThatEndedAndStandsAnewFromThenOn() {
    var town = town();
    town.importRows(List.of("620402202206,新安社区,village,620402202000,ended"));
    town.setClock(TOMORROW.plusSeconds(60));
    town.importRows(List.of("620402202206,新安村,village,620402202000"));
    var view = get(town, Optional.empty());
    assertEquals("新安村", view.division().name());
    assertEquals(TOMORROW.plusSeconds(60), view.from());
  }

  @Test
  default void refusesADivisionBeforeItWasPublished() {
    var town = town();
    assertRefused(
        GridReason.DIVISION_NOT_FOUND, () -> get(town, Optional.of(MORNING.minusSeconds(1))));
  }

  @Test
  default void findsManyCodesOfAnEditionAtOnce() {
    var town = town();
    var asked = List.of(VILLAGE, TOWN, new DivisionCode("620402202999"));
    var found = town.ports.divisions().find(asked, new Edition(1));
    assertEquals(2, found.size());
    assertEquals("新安村村民委员会", found.getOrDefault(VILLAGE, find(town, TOWN)).name());
  }

  private static Division find(GroundTown town, DivisionCode code) {
    return town.ports.divisions().find(code).orElseThrow();
  }

  @Test
  default void listsProvincesChildrenAndLevels() {
    var town = town();
    assertEquals(List.of("620000000000"), codes(town, Optional.empty(), Optional.empty()));
    assertEquals(
        List.of("620402202205", "620402202206"), codes(town, Optional.of(TOWN), Optional.empty()));
    assertEquals(
        List.of("620402202000"), codes(town, Optional.of(DISTRICT), Optional.of(Level.TOWN)));
    assertEquals(
        List.of("620402202205", "620402202206"),
        codes(town, Optional.empty(), Optional.of(Level.VILLAGE)));
  }

  @Test
  default void keepsTheEditionOfTheFirstPageOnLaterOnes() {
    var town = town();
    var filter = new DivisionFilter(Optional.of(TOWN), Optional.empty());
    var first =
        list(town)
            .list(
                caller(),
                new ListDivisions.Command(
                    filter, Optional.of(MORNING), new PageRequest(1, Optional.empty())));
    assertEquals(Optional.of("1/620402202205"), first.next());
    var second =
        list(town)
            .list(
                caller(),
                new ListDivisions.Command(
                    filter, Optional.empty(), new PageRequest(1, first.next())));
    assertEquals("新安村村民委员会", second.items().getFirst().division().name());
    assertEquals(Optional.empty(), second.next());
  }

  @Test
  default void refusesAKeyItNeverGave() {
    var town = town();
    var filter = new DivisionFilter(Optional.empty(), Optional.empty());
    for (var key : List.of("", "1", "x/620402202205", "-1/620402202205")) {
      var page = new PageRequest(1, Optional.of(key));
      assertRefused(
          RequestReason.INVALID_FIELD,
          () ->
              list(town).list(caller(), new ListDivisions.Command(filter, Optional.empty(), page)));
    }
  }

  @Test
  default void refusesAParentThatIsNotThere() {
    var town = town();
    assertRefused(
        GridReason.DIVISION_NOT_FOUND,
        () -> codes(town, Optional.of(new DivisionCode("610000000000")), Optional.empty()));
  }

  @Test
  default void refusesReadingWithoutTheRight() {
    var town = town();
    var command = new GetDivision.Command(VILLAGE, Optional.empty());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> get(town).get(stranger(), command));
    var filter = new DivisionFilter(Optional.empty(), Optional.empty());
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () ->
            list(town)
                .list(
                    stranger(),
                    new ListDivisions.Command(filter, Optional.empty(), PageRequest.FIRST)));
  }
}
