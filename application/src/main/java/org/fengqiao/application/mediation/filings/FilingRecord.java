package org.fengqiao.application.mediation.filings;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;

/**
 * A file and what became of it.
 *
 * @param division where the dispute is
 * @param tries since it was given or last ordered to be tried again
 * @param failure why no court took it the last time; empty before, and once one did
 * @param receipt what the court calls it; empty until it took it
 * @param time when it is tried next, of one that waits; when it was taken or given up, of others
 */
public record FilingRecord(
    Filing filing,
    DivisionCode division,
    FilingState state,
    int tries,
    String failure,
    Optional<String> receipt,
    Instant time) {
  public FilingRecord {
    Objects.requireNonNull(filing);
    Objects.requireNonNull(division);
    Objects.requireNonNull(state);
    Objects.requireNonNull(failure);
    Objects.requireNonNull(receipt);
    Objects.requireNonNull(time);
    if (receipt.isPresent() != (state == FilingState.TAKEN)) {
      throw new IllegalArgumentException("what was taken has a receipt, and nothing else has");
    }
  }
}
