package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * What one co-handling unit does of a case (协办). The lead unit leads on; the case is resolved when
 * all parts are in.
 *
 * @param number within the case, from 1 in the order of assignment
 * @param to the unit, and the post of it where one was named
 * @param task what it is to do, in words
 */
public record Part(
    int number, LadderPost to, ContentRef task, Instant assignTime, Part.Progress progress) {
  /** A case has no more parts, those that are in or dropped counted. */
  public static final int MOST = 50;

  public Part {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("no part of a case: " + number);
    }
    Objects.requireNonNull(to);
    Objects.requireNonNull(task);
    Objects.requireNonNull(assignTime);
    Objects.requireNonNull(progress);
  }

  /** How far it is. */
  public sealed interface Progress {
    /** Not in yet (办理中). */
    record Open() implements Progress {}

    /**
     * In (已反馈).
     *
     * @param words what was done, and the evidence
     */
    record In(OfficerId officer, ContentRef words, Instant time) implements Progress {
      public In {
        Objects.requireNonNull(officer);
        Objects.requireNonNull(words);
        Objects.requireNonNull(time);
      }
    }

    /** No longer needed (已撤销). */
    record Dropped(Instant time) implements Progress {
      public Dropped {
        Objects.requireNonNull(time);
      }
    }
  }

  public UnitId unit() {
    return to.unit();
  }

  public boolean isOpen() {
    return progress instanceof Progress.Open;
  }

  Part with(Progress changed) {
    return new Part(number, to, task, assignTime, changed);
  }
}
