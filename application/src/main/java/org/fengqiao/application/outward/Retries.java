package org.fengqiao.application.outward;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Request;

/** Orders to have something tried again that is stuck, kept beside what they are of. */
public interface Retries {
  /** What came of a request that took effect. */
  Optional<Order> order(Request request);

  /**
   * Has one that is stuck, and that can be sent at all, tried again from {@code now} on as if it
   * were new, and keeps who ordered it; both or neither.
   *
   * @return whether it did; not so if it is not stuck by now, or the request took effect before
   */
  boolean retry(Request request, UUID id, Instant now);

  /**
   * An order that was kept.
   *
   * @param id of what is tried again
   */
  record Order(Request request, UUID id) {
    public Order {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
    }
  }
}
