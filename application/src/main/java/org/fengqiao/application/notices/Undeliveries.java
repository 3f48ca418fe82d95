package org.fengqiao.application.notices;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.outward.Retries;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.grids.DivisionCode;

/**
 * The notices that are not delivered; without those that a process holds for their first try. Those
 * it holds to try them again wait until it tells of them.
 */
public interface Undeliveries extends Retries {
  /**
   * A page of those in a subtree, the oldest first; the key is the id, which rises with time.
   *
   * @param sight of whom they are shown to: none tells of what accuses a unit of it
   */
  Page<Undelivered> list(DivisionCode root, Undelivered.State state, Sight sight, PageRequest page);

  /** One that is not delivered, and does not tell of what accuses a unit of the sight. */
  Optional<Undelivered> find(UUID id, Sight sight);
}
