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
  /** No version has it. */
  private static final String NOTHING = "0";

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
    requireCurrent(etag, version().etag());
    return this;
  }

  /**
   * What was found, if {@code etag} is empty or names its version.
   *
   * @throws Refusal STALE_ETAG otherwise; also where an etag is given and nothing was found: who
   *     meant to change something would make another thing
   */
  public static <A extends Aggregate> Optional<Loaded<A>> checked(
      Optional<Loaded<A>> found, Optional<String> etag) {
    requireCurrent(etag, found.map(one -> one.version().etag()).orElse(NOTHING));
    return found;
  }

  private static void requireCurrent(Optional<String> etag, String current) {
    if (etag.isPresent() && !etag.get().equals(current)) {
      throw Refusal.stale(RequestReason.STALE_ETAG, Map.of("etag", etag.get(), "current", current));
    }
  }
}
