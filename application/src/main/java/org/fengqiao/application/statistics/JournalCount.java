package org.fengqiao.application.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Version;
import org.jspecify.annotations.Nullable;

/**
 * Follows the journal and keeps what each aggregate of a kind is counted as (统计汇总): once, whoever
 * follows and however often it is begun again.
 *
 * <p>One whose newest entry read is its first is counted as that entry left it, which nothing need
 * be loaded for: most of a burst is of this sort. Any other is counted as it stands now, which may
 * be past the entry that was read: so a reading from the beginning counts each once or twice,
 * however long its life was. What an entry does that cannot be counted is not passed over: figures
 * that stand still say how far they are, and figures that are wrong do not.
 *
 * @param lineage of the aggregates whose entries are looked at
 * @param ids names the aggregate of an entry
 * @param loads the aggregates of some ids, as they are now
 * @param counts what one is counted as
 */
record JournalCount<I, A extends Aggregate, F extends Fact, C>(
    Journal journal,
    Counters<I, C> counters,
    Lineage<A, F> lineage,
    Function<UUID, I> ids,
    Function<Collection<I>, List<Loaded<A>>> loads,
    Function<A, C> counts) {
  /**
   * Reads a portion of at most {@value Counters#MOST} entries of the kind, and counts what they are
   * of.
   *
   * @return whether more may wait already
   */
  boolean run() {
    var from = counters.reached();
    var read = journal.past(from.cursor(), Set.of(lineage.kind()), Counters.MOST);
    if (read.isEmpty()) {
      return false;
    }
    counters.count(from, from.past(read), counted(newest(read.entries())));
    return read.more();
  }

  /** What the entries are of, each with the last of them. */
  private Map<I, Entry> newest(List<Entry> entries) {
    var newest = new LinkedHashMap<I, Entry>();
    for (var entry : entries) {
      newest.put(ids.apply(entry.aggregate().id()), entry);
    }
    return newest;
  }

  private List<Counted<I, C>> counted(Map<I, Entry> newest) {
    var before = counters.versions(newest.keySet());
    var waiting = new LinkedHashMap<>(newest);
    waiting.entrySet().removeIf(one -> isAt(before.get(one.getKey()), one.getValue().version()));
    var moved = new LinkedHashMap<>(waiting);
    moved.values().removeIf(JournalCount::isFirst);
    var found = moved.isEmpty() ? Map.<I, Loaded<A>>of() : loaded(moved.keySet());
    var all = new ArrayList<Counted<I, C>>();
    waiting.forEach((id, last) ->
        all.add(isFirst(last) ? made(id, last) : now(id, found.get(id), last.version())));
    return all;
  }

  private Map<I, Loaded<A>> loaded(Collection<I> some) {
    return loads.apply(some).stream()
        .collect(Collectors.toMap(one -> ids.apply(one.aggregate().ref().id()), one -> one));
  }

  private static boolean isFirst(Entry entry) {
    return entry.version().equals(Version.FIRST);
  }

  private static boolean isAt(@Nullable Version counted, Version version) {
    return counted != null && counted.number() >= version.number();
  }

  private Counted<I, C> made(I id, Entry first) {
    return new Counted<>(id, first.version(), counts.apply(Entry.folded(lineage, List.of(first))));
  }

  private Counted<I, C> now(I id, @Nullable Loaded<A> found, Version least) {
    if (found == null || !isAt(found.version(), least)) {
      throw new IllegalStateException(
          "%s %s is not here at %s yet".formatted(lineage.kind(), id, least));
    }
    return new Counted<>(id, found.version(), counts.apply(found.aggregate()));
  }
}
