package org.fengqiao.application.mediation.filings;

import jakarta.inject.Inject;
import org.fengqiao.application.store.Journal;

/**
 * Follows the journal and keeps the files that its entries give, each once, whoever follows and
 * however often it is begun again.
 */
public final class GiveFilings {
  private static final int ENTRIES = 500;

  private final Journal journal;
  private final CourtFilings filings;

  @Inject
  public GiveFilings(Journal journal, CourtFilings filings) {
    this.journal = journal;
    this.filings = filings;
  }

  /**
   * Reads a portion of at most {@value #ENTRIES} entries.
   *
   * @return whether more may wait already
   */
  public boolean run() {
    var from = filings.reached();
    var entries = journal.past(from.cursor(), ENTRIES);
    if (entries.isEmpty()) {
      return false;
    }
    var given = entries.stream().flatMap(entry -> Filing.of(entry).stream()).toList();
    // If another process was first, it kept the same.
    filings.add(from, from.past(entries), given);
    return entries.size() == ENTRIES;
  }

  /** How many entries of the journal were not read for files yet, by whichever process. */
  public long unread() {
    return journal.unread(filings.reached().cursor());
  }
}
