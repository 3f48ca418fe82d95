package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.people.OfficerId;

/** The notices that are to be delivered, and how far the journal was read for them. */
public interface Deliveries {
  /** How far the journal was read, by whichever process. */
  Reached reached();

  /**
   * Moves on from {@code from} to {@code to} and keeps what the entries between gave, whole or not
   * at all. One whose officer is empty is kept as failed; the others are held by the caller, who
   * sends them, until {@code until}.
   *
   * @return what the caller holds; empty, with nothing kept, if another process moved on first
   */
  Optional<Portion> add(Reached from, Cursor to, List<Delivery> given, Instant until);

  /**
   * Takes some that are to be tried by {@code now}, the longest waiting first. None is taken by two
   * processes at once; one of which nothing is told by {@code until} is there again.
   *
   * @param limit 1 to 500
   */
  Portion claim(Instant now, Instant until, int limit);

  /**
   * Keeps what became of a portion, at once.
   *
   * @param endings one of each that was held
   * @throws IllegalArgumentException if one is missing
   */
  void end(Portion portion, List<Ending> endings, Instant now);

  /** What is not delivered. */
  Backlog backlog();

  /**
   * How far the journal was read.
   *
   * @param version rises by one with each move
   */
  record Reached(long version, Cursor cursor) {}

  /**
   * Some that one process holds and sends.
   *
   * @param number what it is known by if it was given whole; empty if each is tried again by itself
   */
  record Portion(OptionalLong number, List<Claimed> held) {
    public Portion {
      held = List.copyOf(held);
    }

    /**
     * Passes if there is one ending of each: what was not told of would count as taken over.
     *
     * @throws IllegalArgumentException otherwise
     */
    public void requireOfAll(List<Ending> endings) {
      if (endings.size() != held.size()) {
        throw new IllegalArgumentException(
            "%d endings of %d notices".formatted(endings.size(), held.size()));
      }
    }

    /** Those that are tried again. */
    public static Portion again(List<Claimed> held) {
      return new Portion(OptionalLong.empty(), held);
    }
  }

  /**
   * One that is to be sent now.
   *
   * @param tries how often it was held to be tried, this time included
   */
  record Claimed(UUID id, About about, OfficerId officer, String text, int tries) {}

  /** What became of one that was held. */
  sealed interface Ending {
    Claimed claimed();

    /** It was taken over: for good, even if another process holds it meanwhile. */
    record Sent(Claimed claimed) implements Ending {}

    /** It was not; counts only while the caller still holds it. */
    sealed interface NotSent extends Ending {
      /** At most 200 characters are kept; without name or phone. */
      String why();

      /** Empty where it is given up. */
      Optional<Instant> nextTry();

      /** How often it was tried by now. */
      int tries();
    }

    /**
     * It was not taken over.
     *
     * @param nextTry empty to give up
     */
    record Failed(Claimed claimed, String why, Optional<Instant> nextTry) implements NotSent {
      @Override
      public int tries() {
        return claimed.tries();
      }
    }

    /** It was held and not tried, which counts as no try. */
    record Untried(Claimed claimed, String why, Instant next) implements NotSent {
      @Override
      public Optional<Instant> nextTry() {
        return Optional.of(next);
      }

      @Override
      public int tries() {
        return claimed.tries() - 1;
      }
    }
  }

  /**
   * What is not delivered.
   *
   * @param waiting held, or to be tried again
   * @param failed given up: nobody held the post, no phone is known, or no try succeeded
   * @param oldest when the longest waiting was given
   */
  record Backlog(long waiting, long failed, Optional<Instant> oldest) {}
}
