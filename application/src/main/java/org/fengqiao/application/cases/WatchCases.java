package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.application.grids.GridKin;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.cases.CaseTraits;
import org.fengqiao.domain.partners.Right;

/**
 * Follows cases as a stream of entries: none is missed, those of a case come in order, and one that
 * is delivered again is the same.
 */
public final class WatchCases {
  /**
   * How many entries of cases are looked at before the reader is told how far it came. Their words
   * are held until the reader has taken them, up to 40 KB an entry.
   */
  static final int PORTION = 100;

  private static final Set<AggregateKind> KINDS = Set.of(AggregateKind.CASE);

  private final Access access;
  private final Journal journal;
  private final Traces traces;
  private final GridKin kin;

  @Inject
  public WatchCases(Access access, Journal journal, Traces traces, GridKin kin) {
    this.access = access;
    this.journal = journal;
    this.traces = traces;
    this.kin = kin;
  }

  /**
   * What the reader is given at a time.
   *
   * @param read past which it goes on: entries that did not match are passed over
   * @param toTheEnd whether nothing was left beyond it when it was read
   */
  public record Portion(List<TraceView> entries, Cursor read, boolean toTheEnd) {
    public Portion {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Where a reader begins that wants only what happens from now on.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING
   */
  public Cursor end(Caller caller) {
    access.require(caller, Right.WATCH_CASES);
    return journal.end();
  }

  /**
   * The next entries past {@code cursor} that match and are in sight; waits for one at most {@code
   * patience}, then answers none.
   *
   * @param caller the caller with the rights it has now, asked for at each portion
   */
  public Portion next(Supplier<Caller> caller, CaseFilter filter, Cursor cursor, Duration patience)
      throws InterruptedException {
    access.require(caller.get(), Right.WATCH_CASES);
    var portion = journal.past(cursor, KINDS, PORTION);
    if (portion.isEmpty()) {
      journal.await(cursor, patience);
      portion = journal.past(cursor, KINDS, PORTION);
    }
    var now = caller.get();
    access.require(now, Right.WATCH_CASES);
    var sight = access.sightOf(now);
    var entries = portion.entries();
    var meant = entries.isEmpty() ? filter : filter.following(kin);
    var wanted = entries.stream().filter(entry -> isWanted(entry, meant, sight)).toList();
    return new Portion(
        wanted.isEmpty() ? List.of() : traces.watched(now, wanted), portion.end(), !portion.more());
  }

  /** One that matches and is seen before the entry, or after it. */
  private static boolean isWanted(Entry entry, CaseFilter filter, Sight sight) {
    return entry.before().filter(seen -> isWanted(seen, filter, sight)).isPresent()
        || entry.after().filter(seen -> isWanted(seen, filter, sight)).isPresent();
  }

  private static boolean isWanted(CaseTraits seen, CaseFilter filter, Sight sight) {
    return sight.sees(seen.seenBy()) && filter.matches(seen);
  }
}
