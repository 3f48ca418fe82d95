package org.fengqiao.domain.statistics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a case can be counted as (计量). A case is counted as each that holds of it now, once, on the
 * day it was received. The set of a case is stored by their bits, which never change.
 */
public enum Measure {
  /** Received (受理); holds of every case. */
  RECEIVED(0),
  /** Not withdrawn, rejected or sent to another route: it is to be closed, or is. */
  TO_CLOSE(1),
  /** Closed now (已结案). */
  CLOSED(2),
  /**
   * A contact clock of it was stopped by a contact, or ran out before it stopped or was suspended;
   * one that runs still has run out once a rung at or past its due time has fired.
   */
  CONTACT_DECIDED(3),
  /** Of that, none had run out. */
  CONTACTED_IN_TIME(4),
  /** Its reporter has answered, by call or survey. */
  ANSWERED(5),
  /** Its reporter said at last that it is solved. */
  SOLVED(6),
  /** Its reporter was at last satisfied, or satisfied by and large. */
  CONTENT(7),
  /** Resolved or closed, and had a handling clock. */
  FINISHED_TIMED(8),
  /** Of that, no handling clock had run out. */
  FINISHED_IN_TIME(9),
  /** Resolved or closed now. */
  FINISHED(10),
  /** Of that, resolved at the level of a village or below. */
  SETTLED_NEARBY(11),
  /** Closed once or more. */
  CLOSED_ONCE(12),
  /** Opened again once or more. */
  REOPENED(13);

  private final int bit;

  Measure(int place) {
    this.bit = 1 << place;
  }

  /** A set of them as one number. */
  public static int bits(Set<Measure> some) {
    return some.stream().mapToInt(measure -> measure.bit).reduce(0, (a, b) -> a | b);
  }

  /** The set that {@link #bits} made a number of. */
  public static Set<Measure> ofBits(int bits) {
    var some = EnumSet.noneOf(Measure.class);
    for (var measure : values()) {
      if ((bits & measure.bit) != 0) {
        some.add(measure);
      }
    }
    return Collections.unmodifiableSet(some);
  }
}
