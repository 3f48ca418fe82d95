package org.fengqiao.application.statistics;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.statistics.Litigation;

/**
 * How many disputes a division had in a period, and how many of them went where (纠纷总体情况).
 *
 * @param accepted mediations accepted here in the period
 * @param offPlatform what was mediated without an account of it here; empty where nobody told
 * @param litigation what went to court; empty where nobody told
 * @param litigationBefore the same of the period before
 */
public record DisputeFigures(
    long accepted,
    Optional<Integer> offPlatform,
    Optional<Litigation> litigation,
    Optional<Litigation> litigationBefore) {
  public DisputeFigures {
    Objects.requireNonNull(offPlatform);
    Objects.requireNonNull(litigation);
    Objects.requireNonNull(litigationBefore);
  }

  /** How the rate changed on the period before; empty where one of the two is missing. */
  public Optional<Litigation.Change> change() {
    return litigation.flatMap(now -> litigationBefore.flatMap(now::changeFrom));
  }
}
