package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * That a unit disputes that a matter is its own (派单异议).
 *
 * @param unit which has the matter until it is decided
 * @param reason in its words
 */
public record Objection(UnitId unit, OfficerId officer, ContentRef reason, Instant time) {
  public Objection {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(time);
  }
}
