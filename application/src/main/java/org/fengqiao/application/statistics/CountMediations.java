package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationFact;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.statistics.MediationCount;

/** Follows the journal and keeps what each mediation is counted as. */
public final class CountMediations {
  private final JournalCount<MediationId, Mediation, MediationFact, MediationCount> counting;

  @Inject
  public CountMediations(
      Journal journal, Aggregates aggregates, MediationRollup rollup, ZoneId zone) {
    this.counting =
        new JournalCount<>(
            journal,
            rollup,
            Mediation.LINEAGE,
            MediationId::new,
            ids -> found(aggregates, ids),
            mediation -> MediationCount.of(mediation, zone));
  }

  /** Few of a portion's entries are of mediations, so that each is loaded by itself. */
  private static List<Loaded<Mediation>> found(Aggregates aggregates, Collection<MediationId> ids) {
    return ids.stream().flatMap(id -> aggregates.find(Mediation.class, id.ref()).stream()).toList();
  }

  /**
   * Reads a portion of the journal, and counts the mediations its entries are of.
   *
   * @return whether more may wait already
   */
  public boolean run() {
    return counting.run();
  }
}
