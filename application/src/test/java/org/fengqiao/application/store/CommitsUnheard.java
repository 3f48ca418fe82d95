package org.fengqiao.application.store;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.partners.PartnerId;

/** Commits, and cannot learn that it did. */
public record CommitsUnheard(Commits commits) implements Commits {
  @Override
  public Outcome commit(Optional<Request> request, Changes<?> changes) {
    commits.commit(request, changes);
    return new Outcome.Unknown();
  }

  @Override
  public Optional<Receipt> receipt(PartnerId partner, UUID requestId) {
    return commits.receipt(partner, requestId);
  }

  @Override
  public Optional<AggregateRef> bearer(Claim claim) {
    return commits.bearer(claim);
  }
}
