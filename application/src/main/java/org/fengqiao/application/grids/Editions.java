package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.grids.DivisionTree;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.ImportId;
import org.fengqiao.domain.grids.TreeFact;

/**
 * The editions of the division tree, as its journal has them. An entry never changes, so those read
 * once are kept; each question reads on from there. Safe for use by many threads.
 */
public final class Editions {
  private static final int ENTRIES_AT_ONCE = 500;

  private final Journal journal;
  private volatile List<Published> known = List.of();

  @Inject
  public Editions(Journal journal) {
    this.journal = journal;
  }

  /** One publication, and when it was. */
  public record Published(TreeFact.TreePublished fact, Instant time) {
    public Edition edition() {
      return fact.edition();
    }

    public ImportId importId() {
      return fact.importId();
    }
  }

  /** All of them, oldest first: edition n at index n - 1. */
  public synchronized List<Published> all() {
    var all = new ArrayList<>(known);
    List<Entry> more;
    do {
      more = journal.of(DivisionTree.REF, all.size(), ENTRIES_AT_ONCE);
      more.forEach(entry -> all.add(published(entry)));
    } while (more.size() == ENTRIES_AT_ONCE);
    if (all.size() > known.size()) {
      known = List.copyOf(all);
    }
    return known;
  }

  private static Published published(Entry entry) {
    return switch ((TreeFact) entry.facts().getFirst()) {
      case TreeFact.TreePublished fact -> new Published(fact, entry.time());
    };
  }

  /** The newest edition; NONE before the first. */
  public Edition newest() {
    return new Edition(all().size());
  }

  /** The edition that stood at {@code time}; NONE before the first. */
  public Edition at(Instant time) {
    return all().reversed().stream()
        .filter(published -> !published.time().isAfter(time))
        .findFirst()
        .map(Published::edition)
        .orElse(Edition.NONE);
  }

  /** The publication that made an edition, if it was made. */
  public Optional<Published> of(Edition edition) {
    var read = known.size() >= edition.number() ? known : all();
    return edition.equals(Edition.NONE) || edition.number() > read.size()
        ? Optional.empty()
        : Optional.of(read.get(edition.number() - 1));
  }
}
