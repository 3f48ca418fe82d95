package org.fengqiao.application.store;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;

/**
 * The one place that knows receipts, second tries of a stale decision, whose turn it is, and the
 * fresh look.
 */
public final class DecidingStore implements Store {
  /** Enough for a burst on one aggregate; beyond it the caller is told to come back. */
  static final int TRIES = 12;

  private static final Duration COME_BACK = Duration.ofSeconds(1);
  // Longer than a lost node of a cluster stops all writes: whoever waited for those behind it gets
  // through.
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long FIRST_PAUSE_NANOS = 500_000;

  private final Commits commits;
  private final Aggregates aggregates;
  private final Turns turns = new Turns(PATIENCE);

  @Inject
  public DecidingStore(Commits commits, Aggregates aggregates) {
    this.commits = commits;
    this.aggregates = aggregates;
  }

  @Override
  public <A extends Aggregate> Answer<A> decide(
      Request request, List<Claim> claims, Supplier<Changes<A>> decision) {
    return decide(Optional.of(request), claims, () -> Optional.of(decision.get())).orElseThrow();
  }

  @Override
  public <A extends Aggregate> Optional<Answer<A>> act(Supplier<Optional<Changes<A>>> decision) {
    return decide(Optional.empty(), List.of(), decision);
  }

  private <A extends Aggregate> Optional<Answer<A>> decide(
      Optional<Request> request, List<Claim> claims, Supplier<Optional<Changes<A>>> decision) {
    try (var turn = turns.none()) {
      return decide(request, claims, decision, turn);
    }
  }

  private <A extends Aggregate> Optional<Answer<A>> decide(
      Optional<Request> request,
      List<Claim> claims,
      Supplier<Optional<Changes<A>>> decision,
      Turns.Turn turn) {
    var freshness = Freshness.CACHED;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Changes<A> changes;
      try {
        var decided = freshness.within(decision);
        if (decided.isEmpty() && freshness == Freshness.FRESH) {
          return Optional.empty();
        }
        if (decided.isEmpty()) {
          // It may be nothing to what a cache remembered.
          freshness = Freshness.FRESH;
          continue;
        }
        changes = decided.get();
      } catch (Refusal refusal) {
        Optional<Answer<A>> earlier = earlier(request, claims);
        if (earlier.isPresent()) {
          return earlier;
        }
        if (freshness == Freshness.FRESH) {
          requireContended(refusal);
          pause(attempt);
        }
        // It may have been refused for what a cache remembered.
        freshness = Freshness.FRESH;
        continue;
      }
      var taken = turn.taken(changes.steps());
      if (!taken.isEmpty()) {
        await(turn, taken);
        continue;
      }
      switch (commits.commit(request, changes)) {
        case Outcome.Committed committed -> {
          return Optional.of(committed(changes, committed));
        }
        case Outcome.Repeated again -> {
          return Optional.of(repeated(request.orElseThrow(), again.receipt()));
        }
        case Outcome.Taken named -> {
          return Optional.of(taken(named));
        }
        case Outcome.Stale(var late) -> {
          freshness = Freshness.FRESH;
          pause(attempt);
          await(turn, List.of(late));
        }
        case Outcome.Overloaded _ -> throw Refusal.exhausted(RequestReason.OVERLOADED, COME_BACK);
        case Outcome.Unknown _ -> throw Refusal.exhausted(RequestReason.OUTCOME_UNKNOWN, COME_BACK);
      }
    }
    throw Refusal.exhausted(RequestReason.CONTENDED, COME_BACK);
  }

  /** What was read at different times may not fit: that is decided again, and nothing else. */
  private static void requireContended(Refusal refusal) {
    if (refusal.reason() != RequestReason.CONTENDED) {
      throw refusal;
    }
  }

  private static void await(Turns.Turn turn, List<AggregateRef> refs) {
    if (!turn.take(refs)) {
      throw Refusal.exhausted(RequestReason.CONTENDED, COME_BACK);
    }
  }

  @SuppressWarnings("unchecked") // the first step is of the resource's type, by Changes' factories
  private static <A extends Aggregate> Answer<A> committed(
      Changes<A> changes, Outcome.Committed committed) {
    var after = (A) changes.steps().getFirst().decided().after();
    return new Answer<>(
        new Loaded<>(after, committed.heads().getFirst()), false, changes.contents());
  }

  /** What took effect before and is answered whatever is refused now. */
  private <A extends Aggregate> Optional<Answer<A>> earlier(
      Optional<Request> request, List<Claim> claims) {
    var receipt = request.flatMap(r -> commits.receipt(r.partner(), r.id()));
    if (receipt.isPresent()) {
      return Optional.of(repeated(request.get(), receipt.get()));
    }
    return claims.stream()
        .filter(claim -> claim.refusal().isEmpty())
        .flatMap(claim -> commits.bearer(claim).stream())
        .findFirst()
        .map(this::asItIsNow);
  }

  private <A extends Aggregate> Answer<A> repeated(Request request, Receipt receipt) {
    if (!receipt.request().command().equals(request.command())) {
      throw Refusal.conflict(
          RequestReason.REQUEST_ID_REUSED, Map.of("request_id", request.id().toString()));
    }
    return asItIsNow(receipt.resource());
  }

  private <A extends Aggregate> Answer<A> taken(Outcome.Taken taken) {
    var claim = taken.claim();
    if (claim.refusal().isPresent()) {
      throw Refusal.conflict(
          claim.refusal().get(), Map.of("name", claim.name(), "value", claim.value()));
    }
    return asItIsNow(taken.bearer());
  }

  @SuppressWarnings("unchecked") // a receipt and an answered claim name a resource of the same kind
  private <A extends Aggregate> Answer<A> asItIsNow(AggregateRef ref) {
    var found =
        (Optional<Loaded<A>>)
            (Optional<?>) Freshness.FRESH.within(() -> aggregates.find(Aggregate.class, ref));
    return new Answer<>(
        found.orElseThrow(() -> new IllegalStateException("committed, and not there: " + ref)),
        true,
        List.of());
  }

  private static void pause(int attempt) {
    var most = FIRST_PAUSE_NANOS << Math.min(attempt, 6);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
