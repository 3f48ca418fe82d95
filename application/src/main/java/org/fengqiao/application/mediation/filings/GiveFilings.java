package org.fengqiao.application.mediation.filings;

import jakarta.inject.Inject;
import java.util.Set;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.AggregateKind;

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
    var read = journal.past(from.cursor(), Set.of(AggregateKind.MEDIATION), ENTRIES);
    if (read.isEmpty()) {
      return false;
    }
    var given = read.entries().stream().flatMap(entry -> Filing.of(entry).stream()).toList();
    // If another process was first, it kept the same.
    filings.add(from, from.past(read), given);
    return read.more();
  }

  /** How many entries of the journal were not read for files yet, by whichever process. */
  public long unread() {
    return journal.unread(filings.reached().cursor());
  }
}
