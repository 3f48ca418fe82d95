package org.fengqiao.application.grids;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.Edition;

/**
 * A division as it is shown.
 *
 * @param since the edition that published its name
 * @param from when that was
 * @param until when another name was published; empty while it stands
 */
public record DivisionView(
    Division division, Edition since, Instant from, Optional<Instant> until) {

  static DivisionView of(DivisionSpan span, Editions editions) {
    return new DivisionView(
        span.division(),
        span.since(),
        time(editions, span.since()),
        span.until().map(edition -> time(editions, edition)));
  }

  private static Instant time(Editions editions, Edition edition) {
    return editions.of(edition).orElseThrow().time();
  }
}
