package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Version;

/** Aggregates as an entry left them, whatever has become of them since. */
final class StatesAfter {
  private final Aggregates aggregates;
  private final Journal journal;

  @Inject
  StatesAfter(Aggregates aggregates, Journal journal) {
    this.aggregates = aggregates;
    this.journal = journal;
  }

  /** The aggregate of the entry, which is of the lineage's kind. */
  <A extends Aggregate, F extends Fact> A of(Lineage<A, F> lineage, Entry entry) {
    if (entry.version().equals(Version.FIRST)) {
      return Entry.folded(lineage, List.of(entry));
    }
    return aggregates
        .find(lineage.type(), entry.aggregate())
        .filter(now -> now.version().equals(entry.version()))
        .map(now -> now.aggregate())
        .orElseGet(() ->
            Entry.folded(lineage, journal.of(entry.aggregate(), 0, entry.version().number())));
  }
}
