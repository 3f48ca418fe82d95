package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * That a joint session was held (会议召开).
 *
 * @param time when; not when it was recorded
 * @param present the units that were there, of those called; the others were absent
 * @param officer who recorded it
 */
public record SessionHolding(
    Instant time, List<UnitId> present, ContentRef minutes, OfficerId officer) {
  public SessionHolding {
    Objects.requireNonNull(time);
    present = List.copyOf(present);
    Objects.requireNonNull(minutes);
    Objects.requireNonNull(officer);
  }
}
