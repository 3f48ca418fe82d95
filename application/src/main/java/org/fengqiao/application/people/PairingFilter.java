package org.fengqiao.application.people;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.Pairing;

/**
 * Which pairings to list.
 *
 * @param ended whether to list ended ones too
 * @param notVisitedSince only those of whose visits none is of that day or a later one
 */
public record PairingFilter(UnitScope scope, boolean ended, Optional<LocalDate> notVisitedSince) {
  public PairingFilter {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(notVisitedSince);
  }

  /** Whether a pairing is meant. */
  public boolean matches(Pairing pairing) {
    return scope.has(pairing.unit(), pairing.village())
        && (ended || pairing.ended().isEmpty())
        && notVisitedSince
            .map(day -> pairing.lastVisit().map(last -> last.isBefore(day)).orElse(true))
            .orElse(true);
  }
}
