package org.fengqiao.application.mediation.filings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Reached;

/** The files that are to go to courts, and how far the journal was read for them. */
public interface CourtFilings {
  /** How far the journal was read, by whichever process. */
  Reached reached();

  /**
   * Moves on from {@code from} to {@code to} and keeps what the entries between gave, whole or not
   * at all; what was given before stays as it is.
   *
   * @return false, with nothing kept, if another process moved on first
   */
  boolean add(Reached from, Reached to, List<Filing> given);

  /**
   * Takes some that are to be tried by {@code now}, the longest waiting first. None is taken by two
   * processes at once; one of which nothing is told by {@code until} is there again.
   *
   * @param limit 1 to 100
   */
  List<Claimed> claim(Instant now, Instant until, int limit);

  /** Keeps what became of one that was taken. */
  void end(Claimed claimed, Ending ending, Instant now);

  /** What no court has taken. */
  Backlog backlog();

  /**
   * One that is to be sent now.
   *
   * @param tries how often it was taken to be tried, this time included
   */
  record Claimed(Filing filing, int tries) {
    public Claimed {
      Objects.requireNonNull(filing);
    }
  }

  /** What became of one that was taken. */
  sealed interface Ending {
    /**
     * A court has it: for good, even if another process tries it meanwhile.
     *
     * @param receipt what the court calls it, 1 to 100 characters
     */
    record Taken(String receipt) implements Ending {
      public Taken {
        Objects.requireNonNull(receipt);
      }
    }

    /**
     * None has it; counts only while the caller still holds it.
     *
     * @param why at most 200 characters are kept; without what is in the file
     * @param tries how often it was tried by now
     * @param nextTry empty to give up
     */
    record NotTaken(String why, int tries, Optional<Instant> nextTry) implements Ending {
      public NotTaken {
        Objects.requireNonNull(why);
        Objects.requireNonNull(nextTry);
      }
    }
  }

  /**
   * What no court has taken.
   *
   * @param waiting to be tried, or being tried
   * @param stuck given up
   */
  record Backlog(long waiting, long stuck) {}
}
