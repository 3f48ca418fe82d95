package org.fengqiao.adapters.persistence;

import java.util.List;
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

/** Commits through the lanes of this process: changes go whole through the lane of their first. */
final class LanedCommits implements Commits, AutoCloseable {
  /** Bound on one command's changes, so that any of them fits a packet. */
  private static final int MOST_BYTES = 8 << 20;

  private final StateTables tables;
  private final JooqReceipts receipts;
  private final JooqClaims claims;
  private final List<Lane> lanes;
  private final StoreMeters meters;

  LanedCommits(
      StateTables tables,
      JooqReceipts receipts,
      JooqClaims claims,
      List<Lane> lanes,
      StoreMeters meters) {
    this.tables = tables;
    this.receipts = receipts;
    this.claims = claims;
    this.lanes = List.copyOf(lanes);
    this.meters = meters;
  }

  @Override
  public Outcome commit(Optional<Request> request, Changes<?> changes) {
    var proposal = new Proposal(tables, request, changes);
    if (proposal.bytes() > MOST_BYTES) {
      throw new IllegalArgumentException("changes of one command have at most 8 MiB");
    }
    var first = changes.steps().getFirst().ref().id();
    var outcome = lanes.get(Math.floorMod(first.hashCode(), lanes.size())).commit(proposal);
    meters.ended(outcome);
    return outcome;
  }

  @Override
  public Optional<Receipt> receipt(PartnerId partner, UUID requestId) {
    return receipts.find(partner, requestId);
  }

  @Override
  public Optional<AggregateRef> bearer(Claim claim) {
    return claims.bearer(claim);
  }

  @Override
  public void close() {
    lanes.forEach(Lane::close);
  }
}
