package org.fengqiao.application.people;

import java.time.DateTimeException;
import java.time.Instant;
import org.fengqiao.application.people.PatchWalk.Place;
import org.fengqiao.application.people.PatchWalk.Stretch;
import org.fengqiao.domain.Refusal;

/**
 * The key of a page of gaps.
 *
 * @param now what counts as now for the whole list, so that a gap keeps its place in it
 * @param place where the patches begin that are looked at together
 * @param shown the last gap shown of those; empty if none was
 */
record GapKey(Instant now, Place place, String shown) {
  private static final int PARTS = 4;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  /** The key after a gap at those patches. */
  String after(Place place, String shown) {
    return String.join("|", now.toString(), place.stretch().name(), place.code(), shown);
  }

  static GapKey read(String key) {
    var parts = key.split("\\|", PARTS);
    try {
      if (parts.length == PARTS) {
        var place = new Place(Stretch.valueOf(parts[1]), parts[2]);
        var now = Instant.parse(parts[0]);
        if (now.isAfter(FIRST) && now.isBefore(LAST)) {
          return new GapKey(now, place, parts[3]);
        }
      }
    } catch (DateTimeException | IllegalArgumentException _) {
      // Told below.
    }
    throw Refusal.invalid("page_token", "is the one of the page before");
  }
}
