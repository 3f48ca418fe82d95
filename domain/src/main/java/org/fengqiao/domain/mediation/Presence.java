package org.fengqiao.domain.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.people.UnitId;

/**
 * Which units sit in a mediation organization on a day.
 *
 * @param resident who sits there every day, in the order they were seated
 * @param rotating whose turn it is, in that order
 * @param onCall who is not there and may be called, in that order
 */
public record Presence(
    LocalDate day, List<UnitId> resident, List<UnitId> rotating, List<UnitId> onCall) {
  public Presence {
    Objects.requireNonNull(day);
    resident = List.copyOf(resident);
    rotating = List.copyOf(rotating);
    onCall = List.copyOf(onCall);
  }
}
