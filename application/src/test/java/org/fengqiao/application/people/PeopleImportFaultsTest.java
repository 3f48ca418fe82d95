package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.store.CommitsUnheard;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** A file of which nobody knows how much was written is finished by sending it again. */
class PeopleImportFaultsTest {
  private static final int ROWS = PlacingDesk.LINES_AT_ONCE + 10;

  private final GroundPorts ports = GroundPorts.inMemory();
  private final GroundTown town = new GroundTown(ports);
  private final Office office = new Office(town);
  private final UUID request = town.ids.next();

  private List<PersonLine> lines() {
    town.importRows(GroundTown.ROWS);
    return PeopleLines.of(
        office.aUnit(GroundTown.VILLAGE, UnitKind.COMMITTEE).aggregate().id(), ROWS);
  }

  private PeopleImport begun(ImportPeople imports, List<PersonLine> lines) {
    var begun = imports.begin(() -> caller(), new ImportPeople.Command(request, false));
    begun.take(lines);
    return begun;
  }

  @Test
  void finishesAFileWhoseFirstRowsWereWrittenUnheard() {
    var lines = lines();
    var unheard = ports.with(new CommitsUnheard(ports.commits()), ports.stages());
    var cut = begun(office.importPeople(unheard), lines);
    assertRefused(RequestReason.OUTCOME_UNKNOWN, () -> cut.finish(ROWS));
    var done = begun(office.importPeople(), lines).finish(ROWS);
    assertTrue(done.repeated());
    assertEquals(PlacingDesk.LINES_AT_ONCE, done.counts().unchanged());
    assertEquals(ROWS, office.officers(Optional.empty(), 500).size());
  }

  @Test
  void tellsWhoeverFindsThatAnotherRequestWroteItMeanwhile() {
    town.importRows(GroundTown.ROWS);
    var unit = office.aUnit(GroundTown.VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    imported(new PeopleLines(unit).add("李强", "", "mediator").add("王芳", "", "clerk").all());
    var lines = new PeopleLines(unit).add("李强", "", "clerk").all();
    var late = begun(office.importPeople(), lines);
    assertEquals(1, imported(lines).counts().added());
    var refusal = assertRefused(PeopleReason.IMPORT_OVERTAKEN, () -> late.finish(1));
    assertEquals("WRITTEN_MEANWHILE", refusal.details().get("cause"));
    assertEquals(1, imported(lines).counts().unchanged());
  }

  /** By a request of its own. */
  private PeopleImported imported(List<PersonLine> lines) {
    var command = new ImportPeople.Command(town.ids.next(), false);
    var begun = office.importPeople().begin(() -> caller(), command);
    begun.take(lines);
    return begun.finish(lines.size());
  }
}
