package org.fengqiao.application.store;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.partners.PartnerId;

/** Makes changes durable, whole or not at all. The store's door to the database. */
public interface Commits {
  /**
   * Commits {@code changes}, comparing-and-setting each aggregate on the version it was read at.
   *
   * @param request leaves a receipt with the effect; empty for what Fengqiao does by itself
   * @return after the outcome is certain, or cannot be learnt
   */
  Outcome commit(Optional<Request> request, Changes<?> changes);

  /** The receipt of a request that took effect, whatever its body was. */
  Optional<Receipt> receipt(PartnerId partner, UUID requestId);

  /** The aggregate that bears the claimed name, if one does. */
  Optional<AggregateRef> bearer(Claim claim);
}
