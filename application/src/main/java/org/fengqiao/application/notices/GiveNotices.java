package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.LanePosition;
import org.jspecify.annotations.Nullable;

/**
 * Follows the journal and keeps the notices that its entries give, each once, whoever follows and
 * however often it is begun again. Who kept them sends them at once.
 */
public final class GiveNotices {
  static final int ENTRIES = 500;

  // With the pauses between, some minutes: whatever heals by itself has healed.
  private static final int MOST_FAILURES = 12;

  private final Journal journal;
  private final EntryNotices notices;
  private final Deliveries deliveries;
  private final SendNotices sending;
  private final InstantSource clock;
  // The entry that failed last; only the one thread that runs this touches it.
  private @Nullable LanePosition failing;
  private int failures;

  @Inject
  GiveNotices(
      Journal journal,
      EntryNotices notices,
      Deliveries deliveries,
      SendNotices sending,
      InstantSource clock) {
    this.journal = journal;
    this.notices = notices;
    this.deliveries = deliveries;
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * Reads a portion of at most {@value #ENTRIES} entries, and sends what they give.
   *
   * @return whether more waited already: each portion costs two commits however small it is, so
   *     what came meanwhile waits for more to come
   */
  public boolean run() {
    var reached = deliveries.reached();
    var read = journal.past(reached.cursor(), notices.kinds(), ENTRIES);
    if (read.isEmpty()) {
      return false;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var given = new LinkedHashMap<UUID, Delivery>();
    var cursor = reached.cursor();
    var whole = true;
    for (var entry : read.entries()) {
      try {
        // What decides here is at most a second old, as for any decision.
        Freshness.CACHED
            .within(() -> notices.of(entry, now))
            .forEach(delivery -> given.putIfAbsent(delivery.id(), delivery));
      } catch (RuntimeException e) {
        if (!cursor.equals(reached.cursor())) {
          whole = false; // What came before it is kept first.
          break;
        }
        passOrRetry(entry, e);
      }
      cursor = cursor.past(entry.at());
    }
    // If another process was first, it kept the same, and sends it.
    deliveries
        .add(
            reached,
            whole ? read.end() : cursor,
            List.copyOf(given.values()),
            now.plus(SendNotices.HELD))
        .ifPresent(sending::send);
    return !whole || read.more();
  }

  /** How many entries of the journal were not read for notices yet, by whichever process. */
  public long unread() {
    return journal.unread(deliveries.reached().cursor());
  }

  /**
   * One entry that cannot be read for notices does not keep all later ones from being told: after
   * {@value #MOST_FAILURES} tries it is passed over. Whoever runs this tells of each failure.
   */
  private void passOrRetry(Entry entry, RuntimeException failure) {
    failures = entry.at().equals(failing) ? failures + 1 : 1;
    failing = entry.at();
    if (failures > MOST_FAILURES) {
      return;
    }
    throw new IllegalStateException(
        "no notices of version %d of %s%s"
            .formatted(
                entry.version().number(),
                entry.aggregate(),
                failures == MOST_FAILURES ? ", which is passed over from now on" : ""),
        failure);
  }
}
