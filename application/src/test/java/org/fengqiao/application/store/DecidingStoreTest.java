package org.fengqiao.application.store;

import static org.fengqiao.application.store.StoreFixture.aRequest;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.fengqiao.application.store.StoreFixture.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerId;
import org.junit.jupiter.api.Test;

/** What becomes of a decision when its commit has no good end, and how fresh its loads are. */
class DecidingStoreTest {
  private static final UUID ID = new UUID(1, 1);
  private static final int MANY = 200;

  private final MemoryStore memory = new MemoryStore();
  private final List<Freshness> looks = new ArrayList<>();

  @Test
  void asksToComeBackAfterTwelveStaleTries() {
    assertComesBack(RequestReason.CONTENDED, new Outcome.Stale(made().steps().getFirst().ref()));
    assertEquals(12, looks.size());
    assertEquals(Freshness.CACHED, looks.removeFirst());
    assertEquals(List.of(Freshness.FRESH), looks.stream().distinct().toList());
  }

  @Test
  void hasManyWhoMoveOneAtOnceTakeTurnsSoThatNoneIsToldToComeBack() throws Exception {
    var made = aSample(memory).aggregate().ref();
    var store = memory.deciding();
    together(
        MANY,
        _ ->
            store.decide(
                aRequest(),
                () -> {
                  var found = memory.find(Sample.class, made).orElseThrow();
                  // It takes its time to decide, in which others are faster.
                  LockSupport.parkNanos(1_000_000);
                  return moving(found, found.aggregate().add(1));
                }));
    assertEquals(MANY, memory.find(Sample.class, made).orElseThrow().aggregate().count());
  }

  @Test
  void decidesAgainWhatWasReadAtDifferentTimesAndDoesNotFit() {
    int tries = 5;
    var answer =
        memory
            .deciding()
            .decide(
                aRequest(),
                () -> {
                  noted();
                  if (looks.size() < tries) {
                    throw Refusal.exhausted(RequestReason.CONTENDED, Duration.ofSeconds(1));
                  }
                  return made();
                });
    assertEquals(ID, answer.aggregate().id());
    assertEquals(tries, looks.size());
  }

  @Test
  void asksToComeBackAtOnceWhenTheStoreIsFull() {
    assertComesBack(RequestReason.OVERLOADED, new Outcome.Overloaded());
    assertEquals(1, looks.size());
  }

  @Test
  void asksToComeBackAtOnceWhenItCannotBeLearntWhetherItWasWritten() {
    assertComesBack(RequestReason.OUTCOME_UNKNOWN, new Outcome.Unknown());
    assertEquals(1, looks.size());
  }

  @Test
  void decidesAgainOnAFreshLoadWhatWasRefusedOnACachedOne() {
    var answer =
        memory
            .deciding()
            .decide(
                aRequest(),
                () -> {
                  if (noted() == Freshness.CACHED) {
                    throw Refusal.invalid("name", "is not what a cache remembers");
                  }
                  return made();
                });
    assertEquals(ID, answer.aggregate().id());
    assertEquals(List.of(Freshness.CACHED, Freshness.FRESH), looks);
  }

  @Test
  void believesOnlyAFreshLoadThatNothingIsToBeDone() {
    var made = memory.deciding().decide(aRequest(), DecidingStoreTest::made).resource();
    var answer =
        memory
            .deciding()
            .act(() ->
                noted() == Freshness.CACHED
                    ? Optional.empty()
                    : Optional.of(moving(made, made.aggregate().add(1))));
    assertEquals(1, answer.orElseThrow().aggregate().count());
    looks.clear();
    assertTrue(memory.deciding().act(this::nothing).isEmpty());
    assertEquals(List.of(Freshness.CACHED, Freshness.FRESH), looks);
  }

  private Optional<Changes<Sample>> nothing() {
    noted();
    return Optional.empty();
  }

  private Freshness noted() {
    looks.add(Freshness.wanted());
    return looks.getLast();
  }

  private static Changes<Sample> made() {
    return making(ID);
  }

  private void assertComesBack(Reason reason, Outcome outcome) {
    var store = new DecidingStore(new Answering(outcome), memory);
    Supplier<Changes<Sample>> decision =
        () -> {
          noted();
          return made();
        };
    var refusal = assertThrows(Refusal.class, () -> store.decide(aRequest(), decision));
    assertEquals(reason, refusal.reason());
    var kind = assertInstanceOf(Refusal.Kind.Exhausted.class, refusal.kind());
    assertEquals(Duration.ofSeconds(1), kind.retryAfter());
  }

  /** Commits nothing, and says the same of everything. */
  private record Answering(Outcome outcome) implements Commits {
    @Override
    public Outcome commit(Optional<Request> request, Changes<?> changes) {
      return outcome;
    }

    @Override
    public Optional<Receipt> receipt(PartnerId partner, UUID requestId) {
      return Optional.empty();
    }

    @Override
    public Optional<AggregateRef> bearer(Claim claim) {
      return Optional.empty();
    }
  }
}
