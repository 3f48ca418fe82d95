package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.rewards.ClueLimits;
import org.fengqiao.application.rewards.Clues;
import org.fengqiao.application.rewards.Persons;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.ClaimProof;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueAt;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.CluePaymentAt;
import org.fengqiao.domain.rewards.PersonId;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.RewardReason;

/**
 * Checks who reported a clue. Each miss is on record, and too many by one proof shut the clue for
 * that proof for a while; a refusal says nothing else than that it is one, and is answered at times
 * that do not depend on why, so that nobody learns which clues there are or how near a guess was.
 */
@Singleton
public final class Proofs {
  /** A refusal is answered at a multiple of this after it was asked. */
  private static final Duration BEAT = Duration.ofMillis(500);

  /** So many clues are guessed at side by side; the rest in turns of several. */
  private static final int TURNS = 256;

  private final Aggregates aggregates;
  private final Clues clues;
  private final Contents contents;
  private final ClueLimits limits;
  private final CodeHashes hashes;
  private final Vault vault;
  private final Store store;
  private final InstantSource clock;
  private final List<Lock> turns = Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();

  @Inject
  public Proofs(
      Aggregates aggregates,
      Clues clues,
      Contents contents,
      Policies policies,
      CodeHashes hashes,
      Vault vault,
      Store store,
      InstantSource clock) {
    this.aggregates = aggregates;
    this.clues = clues;
    this.contents = contents;
    this.limits = new ClueLimits(policies);
    this.hashes = hashes;
    this.vault = vault;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The clue that it proves. Of those who prove to have reported one clue at once, one is checked
   * after the other, so that each is told of the misses before it: so many servers, so many more
   * than the pack's number are checked at most.
   *
   * @throws Refusal CLAIM_REFUSED
   */
  public Loaded<Clue> require(Caller caller, Proof proof) {
    long began = System.nanoTime();
    var turn = turn(proof);
    Optional<Loaded<Clue>> open;
    turn.lock();
    try {
      open = find(proof).filter(one -> isOpen(one.aggregate(), proof, caller));
      if (open.isPresent()) {
        if (matches(proof, open)) {
          return open.get();
        }
        miss(caller, open.get().aggregate().id(), proof.kind());
      }
    } finally {
      turn.unlock();
    }
    if (open.isEmpty()) {
      // So that it takes as long, and nobody waits for it.
      var _ = matches(proof, open);
    }
    waitForBeat(began);
    throw Refusal.notPermitted(RewardReason.CLAIM_REFUSED, Map.of());
  }

  private Lock turn(Proof proof) {
    var of =
        switch (proof) {
          case Proof.ByCode(var code) -> code.finder();
          case Proof.ByIdentity(var clue, _) -> clue.name();
        };
    return turns.get(Math.floorMod(of.hashCode(), turns.size()));
  }

  private boolean isOpen(Clue clue, Proof proof, Caller caller) {
    boolean admissible =
        switch (proof) {
          case Proof.ByCode _ -> true;
          // Whoever rewards it has seen the card. By its number alone, whoever suspects somebody
          // would learn whether it was that one.
          case Proof.ByIdentity _ -> caller.rights().actsFor().contains(clue.filing().office());
        };
    return admissible && !clue.guesses().by(proof.kind()).isShut(clock.instant());
  }

  private Optional<Loaded<Clue>> find(Proof proof) {
    return switch (proof) {
      case Proof.ByCode(var code) -> clues.find(code.finder());
      case Proof.ByIdentity(var clue, _) -> aggregates.find(Clue.class, clue.ref());
    };
  }

  private boolean matches(Proof proof, Optional<Loaded<Clue>> found) {
    return switch (proof) {
      case Proof.ByCode(var code) ->
          hashes.matches(
              code.secret(),
              found.map(one -> one.aggregate().secret()).orElseGet(hashes::ofNobody));
      case Proof.ByIdentity(var clue, var number) -> signed(clue, vault.digests(number));
    };
  }

  /** Whether one of those who signed it has one of those digests. */
  private boolean signed(ClueId clue, List<PersonId> digests) {
    return aggregates.find(Reporter.class, clue.reporter()).stream()
        .flatMap(found -> found.aggregate().vaulted().stream())
        .flatMap(had -> had.persons().stream())
        .flatMap(ref -> contents.find(List.of(ref.id())).values().stream())
        .flatMap(content -> Persons.in(content).stream())
        .anyMatch(person -> person.stream().anyMatch(digests::contains));
  }

  private void miss(Caller caller, ClueId id, ClaimProof proof) {
    var actor = new Actor(caller.partner(), Optional.empty());
    store.act(() -> {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      return aggregates
          .find(Clue.class, id.ref())
          .map(found -> {
            var clue = found.aggregate();
            var at = new ClueAt(clue, limits, limits.terms(clue), now);
            return Changes.moving(actor, now, found, new CluePaymentAt(at).miss(proof));
          });
    });
  }

  private static void waitForBeat(long began) {
    long beat = BEAT.toNanos();
    long beats = (System.nanoTime() - began) / beat + 1;
    for (long left = left(began, beats * beat); left > 0; left = left(began, beats * beat)) {
      LockSupport.parkNanos(left);
    }
  }

  private static long left(long began, long until) {
    return until - (System.nanoTime() - began);
  }
}
