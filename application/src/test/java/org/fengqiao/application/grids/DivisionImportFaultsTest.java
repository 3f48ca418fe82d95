package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.CommitsUnheard;
import org.fengqiao.domain.RequestReason;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** An edition that was published keeps its rows, whatever fails after the commit. */
class DivisionImportFaultsTest {
  private final GroundPorts ports = GroundPorts.inMemory();

  private GroundTown town(Commits commits, DivisionStages stages) {
    return new GroundTown(ports.with(commits, stages));
  }

  private void assertItStands() {
    assertTrue(ports.divisions().find(VILLAGE).isPresent(), "the edition stands without its rows");
    // The next import notes from the journal that the rows are published.
    new GroundTown(ports).begin();
    assertEquals(List.of(), ports.stages().open());
    assertTrue(ports.divisions().find(VILLAGE).isPresent(), "published rows were swept");
  }

  @Test
  void keepsTheRowsWhenTheOutcomeIsUnknownAndTheCallerThenAbandonsIt() {
    var begun = town(new CommitsUnheard(ports.commits()), ports.stages()).begin();
    begun.take(rows(ROWS));
    assertRefused(RequestReason.OUTCOME_UNKNOWN, () -> begun.finish(6));
    begun.abandon();
    assertItStands();
  }

  @Test
  void keepsTheRowsWhenTheStageCannotBeClosedAndTheCallerThenAbandonsIt() {
    var stages = Mockito.spy(ports.stages());
    Mockito.doThrow(new IllegalStateException("no connection"))
        .doCallRealMethod()
        .when(stages)
        .close(Mockito.any());
    var begun = town(ports.commits(), stages).begin();
    begun.take(rows(ROWS));
    assertThrows(IllegalStateException.class, () -> begun.finish(6));
    begun.abandon();
    assertItStands();
  }
}
