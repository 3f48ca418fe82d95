package org.fengqiao.application.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.DivisionImport;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.junit.jupiter.api.Test;

class MemoryPeopleTest
    implements PeopleContract,
        AppointmentsContract,
        AbsencesContract,
        GapsContract,
        GridNoticesContract,
        ImportPeopleContract,
        PeopleImportRepeatsContract {
  @Override
  public GroundPorts ports() {
    return GroundPorts.inMemory();
  }

  @Test
  void endsAPageWhereItHasLookedAtManyPatches() {
    var town = new GroundTown(ports());
    var rows = new ArrayList<>(GroundTown.ROWS);
    for (int i = 0; i < ListGaps.MOST_PATCHES; i++) {
      var code = "620402%03d%03d".formatted(300 + i / 900, 100 + i % 900);
      if (i % 900 == 0) {
        rows.add(code.substring(0, 9) + "000,某镇,town,620402000000");
      }
      rows.add(code + ",某村,village," + code.substring(0, 9) + "000");
    }
    var begun = town.begin();
    GroundTown.rows(rows).stream()
        .gather(Gatherers.windowFixed(DivisionImport.MOST_ROWS))
        .forEach(begun::take);
    begun.finish(rows.size());
    var list = new Office(town).listGaps(new StaffedPack(GroundTown.VILLAGE));
    var found = new ArrayList<ListGaps.Found>();
    int pages = 0;
    var next = Optional.of(new PageRequest(50, Optional.empty()));
    while (next.isPresent()) {
      var command = new ListGaps.Command(GroundTown.DISTRICT, 0, next.get());
      var page = list.list(GroundTown.caller(), command).page();
      found.addAll(page.items());
      next = page.next().map(key -> new PageRequest(50, Optional.of(key)));
      pages++;
    }
    assertEquals(2, pages);
    assertEquals(1, found.size());
    assertEquals(GroundTown.VILLAGE, found.getFirst().patch().division());
  }
}
