package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.request;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.Population;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.domain.grids.ReadingFact.ReadingRecorded;
import org.fengqiao.domain.grids.ReadingId;
import org.fengqiao.domain.partners.PartnerReason;
import org.junit.jupiter.api.Test;

/** What readings of how many live on patches promise, on any store. */
public interface ReadingsContract {
  Spot IN_VILLAGE = new Spot.InDivision(VILLAGE);

  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private GroundTown town() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return town;
  }

  private static RecordReading.Command telling(
      GroundTown town, Spot spot, String day, int households, int people) {
    var population = new Population(households, people);
    return new RecordReading.Command(
        town.request(), spot, LocalDate.parse(day), population, "派出所台账", Optional.empty());
  }

  private static Answer<Reading> tell(GroundTown town, Spot spot, String day, int people) {
    var command = telling(town, spot, day, 120, people);
    return new GroundOffice(town).recordReading().record(caller(), command);
  }

  private static List<String> days(GroundTown town, Spot spot, Optional<LocalDate> asOf, int size) {
    var days = new ArrayList<String>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var asked = new ListReadings.Command(spot, asOf, next.get());
      var page = new GroundOffice(town).listReadings().list(caller(), asked);
      assertTrue(page.items().size() == size || page.next().isEmpty());
      page.items().forEach(one -> days.add(one.aggregate().day().toString()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return days;
  }

  @Test
  default void listsTheReadingsOfAPatchFromTheNewestDayBack() {
    var town = town();
    var grid = new Spot.InGrid(town.aGrid().id());
    tell(town, grid, "2020-11-01", 300);
    tell(town, grid, "2026-02-28", 330);
    tell(town, grid, "1953-07-01", 200);
    tell(town, IN_VILLAGE, "2025-01-01", 1_500);
    var all = List.of("2026-02-28", "2020-11-01", "1953-07-01");
    for (int size : List.of(1, 2, 3, 500)) {
      assertEquals(all, days(town, grid, Optional.empty(), size));
      var day = Optional.of(LocalDate.parse("2020-11-01"));
      assertEquals(all.subList(1, 3), days(town, grid, day, size));
      var before = Optional.of(LocalDate.parse("1953-06-30"));
      assertEquals(List.of(), days(town, grid, before, size));
    }
    assertEquals(List.of("2025-01-01"), days(town, IN_VILLAGE, Optional.empty(), 50));
  }

  @Test
  default void knowsWhatHeldOnADay() {
    var town = town();
    tell(town, IN_VILLAGE, "2020-11-01", 300);
    tell(town, IN_VILLAGE, "2026-02-28", 330);
    var readings = town.ports.readings();
    var village = Patch.of(VILLAGE);
    assertEquals(Optional.of(300), people(readings, village, "2026-02-27"));
    assertEquals(Optional.of(330), people(readings, village, "2026-02-28"));
    assertEquals(Optional.of(330), people(readings, village, "2026-03-02"));
    assertEquals(Optional.empty(), people(readings, village, "2020-10-31"));
    assertEquals(Optional.empty(), people(readings, Patch.of(GroundTown.TOWN), "2026-03-02"));
  }

  private static Optional<Integer> people(Readings readings, Patch patch, String day) {
    return readings
        .last(patch, LocalDate.parse(day))
        .map(one -> one.aggregate().population().people());
  }

  @Test
  default void correctsThePatchAndDayItWasToldOfBeforeInTheSameJournal() {
    var town = town();
    var first = tell(town, IN_VILLAGE, "2020-11-01", 300);
    town.setClock(town.now().plus(Duration.ofDays(1)));
    var second = tell(town, IN_VILLAGE, "2020-11-01", 303);
    assertEquals(first.aggregate().ref(), second.aggregate().ref());
    assertEquals(2, second.resource().version().number());
    assertEquals(town.now(), second.aggregate().recorded());
    var office = new GroundOffice(town);
    var id = first.aggregate().id();
    assertEquals(second.resource(), office.getReading().get(caller(), id));
    assertEquals(List.of("2020-11-01"), days(town, IN_VILLAGE, Optional.empty(), 50));
    var told =
        town.ports.journal().of(id.ref(), 0, 10).stream()
            .map(entry -> ((ReadingRecorded) entry.facts().getFirst()).population().people())
            .toList();
    assertEquals(List.of(300, 303), told);
  }

  @Test
  default void correctsOnlyWhatTheEtagSpeaksOf() {
    var town = town();
    var first = tell(town, IN_VILLAGE, "2020-11-01", 300).resource();
    var correction = telling(town, IN_VILLAGE, "2020-11-01", 120, 303);
    var record = new GroundOffice(town).recordReading();
    assertRefused(RequestReason.STALE_ETAG, () -> record.record(caller(), with(correction, "9")));
    var otherDay = with(telling(town, IN_VILLAGE, "2020-11-02", 120, 303), "1");
    assertRefused(RequestReason.STALE_ETAG, () -> record.record(caller(), otherDay));
    var fresh = with(correction, first.version().etag());
    assertEquals(303, record.record(caller(), fresh).aggregate().population().people());
  }

  private static RecordReading.Command with(RecordReading.Command command, String etag) {
    return new RecordReading.Command(
        command.request(),
        command.spot(),
        command.day(),
        command.population(),
        command.source(),
        Optional.of(etag));
  }

  @Test
  default void answersARepeatedRequestWithTheSameReading() {
    var town = town();
    var command = telling(town, IN_VILLAGE, "2020-11-01", 120, 300);
    var record = new GroundOffice(town).recordReading();
    var first = record.record(caller(), command);
    var again = record.record(caller(), command);
    assertTrue(again.repeated());
    assertEquals(first.resource(), again.resource());
    var other =
        new RecordReading.Command(
            request(command.request().id(), "other"),
            IN_VILLAGE,
            command.day(),
            command.population(),
            "",
            Optional.empty());
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> record.record(caller(), other));
  }

  @Test
  default void takesAReadingOfGroundThatEndedForADayOnWhichItStood() {
    var town = town();
    for (var spot : List.of(town.anEndedGrid(), town.anEndedMicroGrid())) {
      var reason =
          spot instanceof Spot.InGrid ? GridReason.GRID_ENDED : GridReason.MICRO_GRID_ENDED;
      assertEquals(300, tell(town, spot, "2026-03-02", 300).aggregate().population().people());
      assertEquals(List.of("2026-03-02"), days(town, spot, Optional.empty(), 50));
      var ended = town.now();
      town.setClock(ended.plus(Duration.ofDays(2)));
      assertRefused(reason, () -> tell(town, spot, "2026-03-03", 300));
      assertEquals(299, tell(town, spot, "2026-03-01", 299).aggregate().population().people());
      town.setClock(ended);
    }
  }

  @Test
  default void countsDaysByTheServersZone() {
    var town = town();
    // In China it is the 3rd already, where midnight was an hour ago.
    town.setClock(Instant.parse("2026-03-02T17:00:00Z"));
    assertEquals(300, tell(town, IN_VILLAGE, "2026-03-03", 300).aggregate().population().people());
    assertRefused(RequestReason.INVALID_FIELD, () -> tell(town, IN_VILLAGE, "2026-03-04", 300));
  }

  @Test
  default void refusesAReadingByWhatIsWrongWithIt() {
    var town = town();
    var nowhere = new Spot.InDivision(new DivisionCode("620402202999"));
    assertRefused(GridReason.DIVISION_NOT_FOUND, () -> tell(town, nowhere, "2026-03-01", 300));
    var noGrid = new Spot.InGrid(new GridId(new UUID(9, 9)));
    assertRefused(GridReason.GRID_NOT_FOUND, () -> tell(town, noGrid, "2026-03-01", 300));
    var noMicroGrid = new Spot.InMicroGrid(new MicroGridId(new UUID(9, 9)));
    assertRefused(
        GridReason.MICRO_GRID_NOT_FOUND, () -> tell(town, noMicroGrid, "2026-03-01", 300));
    var code = town.aSpotOfEachKind().get(2);
    assertRefused(RequestReason.INVALID_FIELD, () -> tell(town, code, "2026-03-01", 300));
    for (var day : List.of("1949-09-30", "2026-03-03", "-999999999-01-01", "+999999999-12-31")) {
      assertRefused(RequestReason.INVALID_FIELD, () -> tell(town, IN_VILLAGE, day, 300));
    }
  }

  @Test
  default void refusesReadingsThatAreNotThereAndCallersWithoutTheRight() {
    var town = town();
    var office = new GroundOffice(town);
    tell(town, IN_VILLAGE, "2026-03-01", 300);
    var absent = new ReadingId("divisions/620402202206", LocalDate.parse("2026-03-02"));
    assertRefused(GridReason.READING_NOT_FOUND, () -> office.getReading().get(caller(), absent));
    var nowhere = new Spot.InGrid(new GridId(new UUID(9, 9)));
    assertRefused(GridReason.GRID_NOT_FOUND, () -> days(town, nowhere, Optional.empty(), 50));
    var command = telling(town, IN_VILLAGE, "2026-03-01", 1, 1);
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> office.recordReading().record(stranger(), command));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> office.getReading().get(stranger(), absent));
    var asked = new ListReadings.Command(IN_VILLAGE, Optional.empty(), PageRequest.FIRST);
    assertRefused(PartnerReason.RIGHT_MISSING, () -> office.listReadings().list(stranger(), asked));
  }
}
