package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.imports.ImportReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleCounts;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** What importing people promises, on any store. */
public interface ImportPeopleContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private Office office() {
    var town = new GroundTown(ports());
    town.importRows(GroundTown.ROWS);
    return new Office(town);
  }

  private static UnitId aUnit(Office office) {
    return office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id();
  }

  private static ImportPeople.Command command(Office office) {
    return new ImportPeople.Command(office.town.ids.next(), false);
  }

  private static PeopleImport begun(Office office, UUID request, List<PersonLine> lines) {
    var command = new ImportPeople.Command(request, false);
    var begun = office.importPeople().begin(() -> caller(), command);
    begun.take(lines);
    return begun;
  }

  private static PeopleImported imported(Office office, UUID request, List<PersonLine> lines) {
    return begun(office, request, lines).finish(lines.size());
  }

  /** How many officers, and how many of them hold a post. */
  private static List<Integer> staff(Office office, UnitId unit) {
    return List.of(
        office.officers(Optional.empty(), 500).size(),
        office.officers(Optional.of(unit), 500).size());
  }

  @Test
  default void makesOfficerPostAndAppointmentOfEachRow() {
    var office = office();
    var unit = aUnit(office);
    var lines =
        new PeopleLines(unit)
            .add("李强", "138-9340-1234", "village-secretary")
            .add("王芳", "", "mediator")
            .add("李强", "13893401234", "mediator");
    var done = imported(office, office.town.ids.next(), lines.all());
    assertEquals(new PeopleImported(new PeopleCounts(3, 3, 2, 2), false), done);
    office.town.setClock(PeopleLines.MAY);
    var posts = office.posts(Optional.of(unit), Optional.empty(), false);
    assertEquals(2, posts.size());
    var mediator =
        posts.stream().filter(post -> post.aggregate().role().value().equals("mediator"));
    var held = mediator.findFirst().orElseThrow().aggregate().holders(PeopleLines.MAY);
    assertEquals(List.of("王芳", "李强"), held.stream().map(id -> name(office, id)).toList());
  }

  private static String name(Office office, OfficerId id) {
    return office.getOfficer.get(caller(), id).details().map(OfficerDetails::name).orElse("");
  }

  @Test
  default void usesTheOfficerAndThePostThatStand() {
    var office = office();
    var unit = aUnit(office);
    imported(
        office,
        office.town.ids.next(),
        new PeopleLines(unit).add("李强", "13893401234", "mediator").all());
    var more =
        new PeopleLines(unit)
            .add("李强", "13893401234", "village-secretary")
            .add("王芳", "", "mediator");
    var done = imported(office, office.town.ids.next(), more.all());
    assertEquals(new PeopleCounts(2, 2, 1, 1), done.counts());
  }

  @Test
  default void changesNothingForAFileThatCameBeforeUnderWhateverRequest() {
    var office = office();
    var lines = PeopleLines.of(aUnit(office), 3);
    var request = office.town.ids.next();
    assertFalse(imported(office, request, lines).repeated());
    var again = imported(office, request, lines);
    assertEquals(new PeopleImported(new PeopleCounts(3, 0, 0, 0), true), again);
    var other = imported(office, office.town.ids.next(), lines);
    assertEquals(new PeopleImported(new PeopleCounts(3, 0, 0, 0), false), other);
  }

  @Test
  default void finishesAFileOfWhichAPartWasWritten() {
    var office = office();
    var unit = aUnit(office);
    int rows = 2 * PlacingDesk.LINES_AT_ONCE + 20;
    var lines = PeopleLines.of(unit, rows);
    var request = office.town.ids.next();
    var cut = begun(office, request, lines);
    assertThrows(
        IllegalStateException.class,
        () ->
            cut.finish(
                rows,
                written -> {
                  throw new IllegalStateException("the server was killed");
                }));
    office.town.setClock(PeopleLines.MAY);
    assertEquals(
        List.of(PlacingDesk.LINES_AT_ONCE, PlacingDesk.LINES_AT_ONCE), staff(office, unit));
    var done = imported(office, request, lines);
    assertTrue(done.repeated());
    assertEquals(rows - PlacingDesk.LINES_AT_ONCE, done.counts().added());
    assertEquals(PlacingDesk.LINES_AT_ONCE, done.counts().unchanged());
    assertEquals(List.of(rows, rows), staff(office, unit));
  }

  @Test
  default void makesNothingTwiceWhenARequestIsOnTwoStreamsAtOnce() {
    var office = office();
    var unit = aUnit(office);
    int rows = 3 * PlacingDesk.LINES_AT_ONCE;
    var lines = PeopleLines.of(unit, rows);
    var request = office.town.ids.next();
    var one = begun(office, request, lines);
    var another = begun(office, request, lines);
    var late = begun(office, request, lines);
    var first = new AtomicBoolean(true);
    one.finish(
        rows,
        written -> {
          if (first.getAndSet(false)) {
            assertTrue(another.finish(rows).repeated());
          }
        });
    assertTrue(late.finish(rows).repeated());
    office.town.setClock(PeopleLines.MAY);
    assertEquals(List.of(rows, rows), staff(office, unit));
    var all = new PageRequest(PageRequest.MOST, Optional.empty());
    var posts = office.town.ports.posts().list(new PostFilter.OfUnit(unit), all).items();
    assertEquals(rows, posts.size());
    assertTrue(posts.stream().allMatch(post -> post.aggregate().appointments().size() == 1));
  }

  @Test
  default void writesNothingOfAFileWithWrongLinesAndNamesEach() {
    var office = office();
    var unit = aUnit(office);
    var town = office.town;
    var none = new UUID(7, 7);
    var here = new Spot.InDivision(VILLAGE);
    var lines =
        new PeopleLines(unit)
            .add("李强", "13893401234", "mediator")
            .add("", "13893401234", "mediator")
            .add("王芳", "12", "mediator")
            .add(new UnitId(none), "王芳", "", "mediator", here, PeopleLines.MAY)
            .add("王芳", "", "mediator", new Spot.InDivision(new DivisionCode("110000000000")))
            .add("王芳", "", "mediator", new Spot.InGrid(new GridId(none)))
            .add("王芳", "", "mediator", new Spot.InMicroGrid(new MicroGridId(none)))
            .add("王芳", "", "mediator", town.anEndedGrid())
            .add("王芳", "", "mediator", town.anEndedMicroGrid())
            .add(unit, "李强", "13893401234", "mediator", here, PeopleLines.MAY.plusSeconds(1))
            .add("赵刚", "", "mediator");
    var begun = office.importPeople().begin(() -> caller(), command(office));
    var errors = begun.take(lines.all()).errors();
    assertEquals(
        List.of(
            "3 display_name INVALID_FIELD",
            "4 phone INVALID_FIELD",
            "5 unit UNIT_NOT_FOUND",
            "6 patch DIVISION_NOT_FOUND",
            "7 patch GRID_NOT_FOUND",
            "8 patch MICRO_GRID_NOT_FOUND",
            "9 patch GRID_ENDED",
            "10 patch MICRO_GRID_ENDED",
            "11 start_time ALREADY_APPOINTED"),
        errors.stream().map(e -> e.line() + " " + e.field() + " " + e.reason().name()).toList());
    var refusal = assertRefused(ImportReason.IMPORT_REFUSED, () -> begun.finish(11));
    assertEquals("3", refusal.details().get("first_line"));
    assertEquals(List.of(), office.posts(Optional.of(unit), Optional.empty(), false));
    assertEquals(List.of(0, 0), staff(office, unit));
  }

  @Test
  default void writesNothingWhenItOnlyChecksOrIsCutOff() {
    var office = office();
    var unit = aUnit(office);
    var lines = PeopleLines.of(unit, 3);
    var check = new ImportPeople.Command(office.town.ids.next(), true);
    var checked = office.importPeople().begin(() -> caller(), check);
    checked.take(lines);
    assertEquals(new PeopleCounts(3, 3, 3, 3), checked.finish(3).counts());
    var cut = begun(office, office.town.ids.next(), lines);
    assertRefused(ImportReason.IMPORT_CUT_OFF, () -> cut.finish(4));
    assertEquals(List.of(0, 0), staff(office, unit));
  }

  @Test
  default void refusesOtherRowsUnderARequestOfWhichAnyWereWritten() {
    var office = office();
    var unit = aUnit(office);
    var request = office.town.ids.next();
    var wrong = begun(office, request, new PeopleLines(unit).add("", "", "mediator").all());
    assertRefused(ImportReason.IMPORT_REFUSED, () -> wrong.finish(1));
    imported(office, request, PeopleLines.of(unit, 2));
    var other = begun(office, request, PeopleLines.of(unit, 3));
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> other.finish(3));
    assertEquals(2, office.officers(Optional.empty(), 500).size());
  }

  @Test
  default void endsWhereWhatALineWasCheckedAgainstIsNotSoAnyMore() {
    var office = office();
    var unit = aUnit(office);
    var spot = new Spot.InGrid(office.town.aGrid().id());
    var lines = new PeopleLines(unit).add("李强", "", "mediator", spot).all();
    var late = begun(office, office.town.ids.next(), lines);
    office.town.end(spot.grid());
    var refusal = assertRefused(PeopleReason.IMPORT_OVERTAKEN, () -> late.finish(1));
    assertEquals("2", refusal.details().get("line"));
    assertEquals("GRID_ENDED", refusal.details().get("cause"));
    assertEquals(List.of(0, 0), staff(office, unit));
  }

  @Test
  default void refusesWhoHasNotOrLostTheRight() {
    var office = office();
    var lines = PeopleLines.of(aUnit(office), 1);
    var imports = office.importPeople();
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> imports.begin(() -> stranger(), command(office)));
    var has = new AtomicBoolean(true);
    var begun = imports.begin(() -> has.get() ? caller() : stranger(), command(office));
    begun.take(lines);
    has.set(false);
    assertRefused(PartnerReason.RIGHT_MISSING, () -> begun.finish(1));
    assertEquals(List.of(), office.officers(Optional.empty(), 500));
  }

  @Test
  default void refusesABatchOfNoRowsOrTooMany() {
    var office = office();
    var begun = office.importPeople().begin(() -> caller(), command(office));
    assertRefused(RequestReason.INVALID_FIELD, () -> begun.take(List.of()));
    var one = PeopleLines.of(aUnit(office), 1).getFirst();
    var many = Collections.nCopies(PeopleImport.MOST_ROWS + 1, one);
    assertRefused(RequestReason.INVALID_FIELD, () -> begun.take(many));
  }
}
