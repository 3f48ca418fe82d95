package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.grids.DivisionCode;

/**
 * The notices that are not delivered; without those that a process holds for their first try. Those
 * it holds to try them again wait until it tells of them.
 */
public interface Undeliveries {
  /**
   * A page of those in a subtree, the oldest first; the key is the id, which rises with time.
   *
   * @param sight of whom they are shown to: none tells of what accuses a unit of it
   */
  Page<Undelivered> list(DivisionCode root, Undelivered.State state, Sight sight, PageRequest page);

  /** One that is not delivered, and does not tell of what accuses a unit of the sight. */
  Optional<Undelivered> find(UUID id, Sight sight);

  /** What came of a request that took effect. */
  Optional<Order> order(Request request);

  /**
   * Has one that is stuck, and that tells somebody, tried again from {@code now} on as if it were
   * new, and keeps who ordered it; both or neither.
   *
   * @return whether it did; not so if it is not stuck by now, or the request took effect before
   */
  boolean retry(Request request, UUID id, Instant now);

  /** An order that was kept. */
  record Order(Request request, UUID notice) {}
}
