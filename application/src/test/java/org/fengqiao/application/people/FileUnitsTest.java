package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.imports.ImportReason;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one file of people may make the server read and hold. */
class FileUnitsTest {
  private final GroundPorts ports = GroundPorts.inMemory();
  private final GroundTown town = new GroundTown(ports);
  private final Office office = new Office(town);

  @BeforeEach
  void importGround() {
    town.importRows(GroundTown.ROWS);
  }

  private FileUnits units(int mostStaff) {
    var staff = new UnitStaff(ports.units(), ports.posts(), ports.officers(), ports.contents());
    return new FileUnits(staff, mostStaff);
  }

  private UnitId aUnit() {
    return office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id();
  }

  private PeopleImport taken(List<PersonLine> lines) {
    var command = new ImportPeople.Command(town.ids.next(), false);
    var begun = office.importPeople().begin(() -> caller(), command);
    lines.stream().gather(Gatherers.windowFixed(PeopleImport.MOST_ROWS)).forEach(begun::take);
    return begun;
  }

  @Test
  void readsAUnitOnce() {
    var unit = aUnit();
    taken(PeopleLines.of(unit, 3)).finish(3);
    var units = units(6);
    var staff = units.learn(unit).orElseThrow();
    assertEquals(3, staff.posts().size());
    assertEquals(3, staff.officers().size());
    assertEquals(Optional.empty(), units.learn(unit));
  }

  @Test
  void refusesUnitsThatHaveMorePostsAndAppointmentsThanOneFileHolds() {
    var one = aUnit();
    taken(PeopleLines.of(one, 2)).finish(2);
    var other = aUnit();
    taken(new PeopleLines(other).add("王芳", "", "clerk").all()).finish(1);
    var units = units(5);
    units.learn(one);
    for (int i = 0; i < 2; i++) {
      var refusal = assertRefused(PeopleReason.UNITS_TOO_LARGE, () -> units.learn(other));
      assertEquals("5", refusal.details().get("most"));
    }
    assertEquals(Optional.empty(), units.learn(one));
  }

  @Test
  void refusesTheLineThatNamesOneUnitTooMany() {
    var lines = new PeopleLines(aUnit());
    var here = new Spot.InDivision(VILLAGE);
    for (int i = 0; i <= FileUnits.MOST_UNITS; i++) {
      lines.add(aUnit(), "李强", "", "clerk", here, PeopleLines.MAY);
    }
    var rows = lines.all();
    var begun = taken(rows);
    var refusal = assertRefused(ImportReason.IMPORT_REFUSED, () -> begun.finish(rows.size()));
    assertEquals("1", refusal.details().get("errors"));
    assertEquals("" + rows.getLast().line(), refusal.details().get("first_line"));
    assertEquals("TOO_MANY_UNITS", refusal.details().get("first_reason"));
  }
}
