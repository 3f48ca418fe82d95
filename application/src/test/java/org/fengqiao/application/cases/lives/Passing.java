package org.fengqiao.application.cases.lives;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Receipt;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.partners.PartnerId;

/** Passes everything on: what differs overrides it. */
abstract class Passing implements Commits {
  private final Commits to;

  Passing(Commits to) {
    this.to = to;
  }

  @Override
  public Outcome commit(Optional<Request> request, Changes<?> changes) {
    return to.commit(request, changes);
  }

  @Override
  public Optional<Receipt> receipt(PartnerId partner, UUID requestId) {
    return to.receipt(partner, requestId);
  }

  @Override
  public Optional<AggregateRef> bearer(Claim claim) {
    return to.bearer(claim);
  }
}
