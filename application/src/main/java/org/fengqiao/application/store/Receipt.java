package org.fengqiao.application.store;

import java.util.Objects;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Version;

/**
 * What is remembered of a request that took effect: written with its effect, kept 30 days.
 *
 * @param resource the resource it made or moved
 * @param version the version it made of it
 */
public record Receipt(Request request, AggregateRef resource, Version version) {
  public Receipt {
    Objects.requireNonNull(request);
    Objects.requireNonNull(resource);
    Objects.requireNonNull(version);
  }
}
