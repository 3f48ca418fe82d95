package org.fengqiao.application.store;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.Version;

/** An aggregate, and the version it was read at. */
public record Loaded<A extends Aggregate>(A aggregate, Head head) {
  public Loaded {
    Objects.requireNonNull(aggregate);
    Objects.requireNonNull(head);
  }

  public Version version() {
    return head.version();
  }

  /**
   * This, if {@code etag} is empty or names its version.
   *
   * @throws Refusal STALE_ETAG otherwise
   */
  public Loaded<A> checked(Optional<String> etag) {
    if (etag.isPresent() && !etag.get().equals(version().etag())) {
      throw Refusal.stale(
          RequestReason.STALE_ETAG, Map.of("etag", etag.get(), "current", version().etag()));
    }
    return this;
  }
}
