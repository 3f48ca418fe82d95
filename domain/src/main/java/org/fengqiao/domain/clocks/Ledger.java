package org.fengqiao.domain.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a clock stood suspended, and so when it ran. */
record Ledger(List<Suspension> suspensions) {
  Ledger {
    suspensions = List.copyOf(suspensions);
  }

  /** The parts of a stretch in which the clock runs, in order; none is empty. */
  List<Stretch> running(Stretch whole) {
    var parts = new ArrayList<Stretch>();
    var cursor = whole.from();
    for (var suspension : suspensions) {
      var off = suspension.stretch();
      if (!off.until().isAfter(cursor)) {
        continue;
      }
      addUnlessEmpty(parts, new Stretch(cursor, off.from()).within(cursor, whole.until()));
      cursor = off.until();
    }
    addUnlessEmpty(parts, new Stretch(cursor, whole.until()));
    return parts;
  }

  /** How long the clock runs in a stretch. */
  Duration runningTime(Stretch whole) {
    return running(whole).stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** The moment from which it stands suspended without an end. */
  Optional<Instant> openFrom() {
    return suspensions.isEmpty() || suspensions.getLast().until().isPresent()
        ? Optional.empty()
        : Optional.of(suspensions.getLast().from());
  }

  private static void addUnlessEmpty(List<Stretch> parts, Stretch part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }
}
