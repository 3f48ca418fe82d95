package org.fengqiao.application.statistics;

import java.util.Objects;
import org.fengqiao.domain.Version;

/**
 * What an aggregate is counted as.
 *
 * @param version of the aggregate, as it was counted
 */
public record Counted<I, C>(I id, Version version, C count) {
  public Counted {
    Objects.requireNonNull(id);
    Objects.requireNonNull(version);
    Objects.requireNonNull(count);
  }
}
