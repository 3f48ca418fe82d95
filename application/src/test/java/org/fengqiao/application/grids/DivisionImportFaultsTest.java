package org.fengqiao.application.grids;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Receipt;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerId;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** An edition that was published keeps its rows, whatever fails after the commit. */
class DivisionImportFaultsTest {
  private final GroundPorts ports = GroundPorts.inMemory();

  /** Commits, and cannot learn that it did. */
  private record CommitsUnheard(Commits commits) implements Commits {
    @Override
    public Outcome commit(Optional<Request> request, Changes<?> changes) {
      commits.commit(request, changes);
      return new Outcome.Unknown();
    }

    @Override
    public Optional<Receipt> receipt(PartnerId partner, UUID requestId) {
      return commits.receipt(partner, requestId);
    }

    @Override
    public Optional<AggregateRef> bearer(Claim claim) {
      return commits.bearer(claim);
    }
  }

  private GroundTown town(Commits commits, DivisionStages stages) {
    return new GroundTown(
        new GroundPorts(
            commits,
            ports.aggregates(),
            ports.journal(),
            ports.contents(),
            ports.editions(),
            ports.divisions(),
            stages,
            ports.zones(),
            ports.grids(),
            ports.microGrids(),
            ports.qrCodes(),
            ports.units(),
            ports.posts(),
            ports.officers(),
            ports.boundaries()));
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
