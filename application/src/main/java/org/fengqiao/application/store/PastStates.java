package org.fengqiao.application.store;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Version;

/** Aggregates as they stood at a time: what their journal had made of them by then. */
public final class PastStates {
  private static final int ENTRIES_AT_ONCE = 500;

  private final Journal journal;

  @Inject
  public PastStates(Journal journal) {
    this.journal = journal;
  }

  /** As {@link #at(Lineage, AggregateRef, Instant)} says; spares the journal where it can. */
  public <A extends Aggregate, F extends Fact> Optional<Loaded<A>> at(
      Lineage<A, F> lineage, Loaded<A> newest, Instant created, Instant time) {
    if (time.isBefore(created)) {
      return Optional.empty();
    }
    return newest.version().equals(Version.FIRST)
        ? Optional.of(newest)
        : at(lineage, newest.aggregate().ref(), time);
  }

  /**
   * The aggregate at the version it had at {@code time}, this moment included; empty before its
   * first entry.
   */
  public <A extends Aggregate, F extends Fact> Optional<Loaded<A>> at(
      Lineage<A, F> lineage, AggregateRef ref, Instant time) {
    var entries = new ArrayList<Entry>();
    List<Entry> more;
    do {
      more = journal.of(ref, entries.size(), ENTRIES_AT_ONCE);
      entries.addAll(more);
    } while (more.size() == ENTRIES_AT_ONCE && !more.getLast().time().isAfter(time));
    // Up to the first that is later: another server's clock may stand behind, and none is left out.
    var stood = entries.stream().takeWhile(entry -> !entry.time().isAfter(time)).toList();
    if (stood.isEmpty()) {
      return Optional.empty();
    }
    var last = stood.getLast();
    return Optional.of(
        new Loaded<>(
            Entry.folded(lineage, stood), new Head(last.version(), last.hash(), last.at())));
  }
}
