package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;

/**
 * How a clue came (登记).
 *
 * @param sourceId the partner's own id of it
 * @param division where the risk is
 * @param reporters how many signed it; 1 unless jointly
 * @param handler the unit that verifies it, and sees that the risk is removed
 * @param office the unit that rewards it, out of its budget
 */
public record ClueFiling(
    PartnerId partner,
    Optional<String> sourceId,
    DivisionCode division,
    RiskCode type,
    Naming naming,
    int reporters,
    UnitId handler,
    UnitId office,
    Instant time) {
  /** So many may sign one clue. */
  public static final int MOST_REPORTERS = 50;

  public ClueFiling {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(sourceId);
    Objects.requireNonNull(division);
    Objects.requireNonNull(type);
    Objects.requireNonNull(naming);
    Objects.requireNonNull(handler);
    Objects.requireNonNull(office);
    Objects.requireNonNull(time);
    boolean fits =
        naming == Naming.JOINT ? reporters > 1 && reporters <= MOST_REPORTERS : reporters == 1;
    if (!fits) {
      throw new IllegalArgumentException(naming + " has not " + reporters + " reporters");
    }
  }
}
