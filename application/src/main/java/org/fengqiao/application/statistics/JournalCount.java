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
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.Version;
import org.jspecify.annotations.Nullable;

/**
 * Follows the journal and keeps what each aggregate of a kind is counted as (统计汇总): once, whoever
 * follows and however often it is begun again.
 *
 * <p>It is counted as it stands now, which may be past the entry that was read: so a reading from
 * the beginning counts each about once, however long its life was. What an entry does that cannot
 * be counted is not passed over: figures that stand still say how far they are, and figures that
 * are wrong do not.
 *
 * @param kind whose entries are looked at
 * @param ids names the aggregate of an entry
 * @param loads the aggregates of some ids, as they are now
 * @param counts what one is counted as
 */
record JournalCount<I, A extends Aggregate, C>(
    Journal journal,
    Counters<I, C> counters,
    AggregateKind kind,
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
    var read = journal.past(from.cursor(), Set.of(kind), Counters.MOST);
    if (read.isEmpty()) {
      return false;
    }
    counters.count(from, from.past(read), counted(newest(read.entries())));
    return read.more();
  }

  /** What the entries are of, each with the version the last of them made. */
  private Map<I, Version> newest(List<Entry> entries) {
    var newest = new LinkedHashMap<I, Version>();
    for (var entry : entries) {
      newest.put(ids.apply(entry.aggregate().id()), entry.version());
    }
    return newest;
  }

  private List<Counted<I, C>> counted(Map<I, Version> newest) {
    var before = counters.versions(newest.keySet());
    var waiting = new LinkedHashMap<>(newest);
    waiting.entrySet().removeIf(one -> isAt(before.get(one.getKey()), one.getValue()));
    var found =
        loads.apply(waiting.keySet()).stream()
            .collect(Collectors.toMap(one -> ids.apply(one.aggregate().ref().id()), one -> one));
    var all = new ArrayList<Counted<I, C>>();
    waiting.forEach((id, version) -> all.add(count(id, found.get(id), version)));
    return all;
  }

  private static boolean isAt(@Nullable Version counted, Version version) {
    return counted != null && counted.number() >= version.number();
  }

  private Counted<I, C> count(I id, @Nullable Loaded<A> found, Version least) {
    if (found == null || !isAt(found.version(), least)) {
      throw new IllegalStateException("%s %s is not here at %s yet".formatted(kind, id, least));
    }
    return new Counted<>(id, found.version(), counts.apply(found.aggregate()));
  }
}
