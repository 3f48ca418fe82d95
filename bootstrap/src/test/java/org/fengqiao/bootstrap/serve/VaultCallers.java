package org.fengqiao.bootstrap.serve;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.fengqiao.application.store.Entry;
import org.fengqiao.bootstrap.packs.Refused;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.ClueIdentity;
import org.fengqiao.proto.rewards.v1.FollowClueRequest;

/**
 * Callers who submit clues, follow them, claim their rewards, look at who reported them and erase
 * that, and do it again by the same request until they are answered: what they know is what was
 * acknowledged. Whatever is shown to them must be what was submitted, at any time.
 */
final class VaultCallers {
  private static final Set<String> COME_BACK = Set.of("CONTENDED", "OVERLOADED", "OUTCOME_UNKNOWN");
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int FIRST = 60;

  private final RewardTown town;
  private final List<Client> desks;
  private final Custodian custodian;
  private final VaultRows rows;
  private final AtomicInteger numbers = new AtomicInteger();
  private final List<Planted> all = new CopyOnWriteArrayList<>();
  private final List<Planted> sealed = new CopyOnWriteArrayList<>();
  private final Queue<Planted> told = new ConcurrentLinkedQueue<>();
  private final Set<String> claimed = ConcurrentHashMap.newKeySet();
  private final Set<String> erasing = ConcurrentHashMap.newKeySet();
  private final Set<String> erased = ConcurrentHashMap.newKeySet();
  private final Map<String, List<Entry>> traces = new ConcurrentHashMap<>();
  private final Map<String, Integer> done = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  VaultCallers(RewardTown town, List<Client> desks, Custodian custodian, VaultRows rows) {
    this.town = town;
    this.desks = List.copyOf(desks);
    this.custodian = custodian;
    this.rows = rows;
  }

  /** What was submitted. */
  List<Planted> all() {
    return all;
  }

  boolean isErased(Planted one) {
    return erased.contains(one.name());
  }

  boolean isClaimed(Planted one) {
    return claimed.contains(one.name());
  }

  /** Whether something of who reported it was sealed. */
  boolean isSealed(Planted one) {
    return one.isNamed() || isClaimed(one);
  }

  /** The trace of a clue as it was before its reporter was erased. */
  List<Entry> before(Planted one) {
    return traces.getOrDefault(one.name(), List.of());
  }

  /** How often what was done. */
  Map<String, Integer> done() {
    return Map.copyOf(done);
  }

  /** What should not have been. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Waits until there is enough to turn keys over. */
  void awaitFirst() {
    for (long began = System.nanoTime(); all.size() < FIRST; ) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new AssertionError("only " + all.size() + " are submitted: " + failures);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Does one thing; at first, submits. */
  void act(Random random) {
    try {
      switch (numbers.get() < FIRST ? 0 : random.nextInt(20)) {
        case 0, 1, 2 -> submit(random);
        case 3, 4, 5, 6 -> any(all, random).ifPresent(one -> follow(one, random));
        case 7, 8, 9, 10 -> Optional.ofNullable(told.poll()).ifPresent(one -> claim(one, random));
        case 11, 12 -> any(sealed, random).ifPresent(one -> erase(one, random));
        default -> any(sealed, random).ifPresent(one -> look(one, random));
      }
    } catch (RuntimeException | AssertionError e) {
      failures.add(String.valueOf(e));
    }
  }

  private static Optional<Planted> any(List<Planted> some, Random random) {
    var there = some.toArray(Planted[]::new);
    return there.length == 0 ? Optional.empty() : Optional.of(there[random.nextInt(there.length)]);
  }

  private void submit(Random random) {
    int number = numbers.getAndIncrement();
    if (number >= Planted.MOST) {
      return;
    }
    var request = Planted.request(number).build();
    var made = answered(random, desks, desk -> RewardTown.rewards(desk).submitClue(request));
    var code = Optional.of(made.getClaimCode()).filter(one -> !one.isEmpty());
    var one = new Planted(number, made.getClue().getName(), code);
    all.add(one);
    did(one.reporters().size() > 1 ? "joint clues" : "other clues");
    if (one.isNamed()) {
      sealed.add(one);
    }
    if (number % 2 == 0 && (one.isNamed() || code.isPresent())) {
      unlessErased(one, List.of("REPORTER_ERASED"), () -> reward(one, random));
    }
  }

  private void reward(Planted one, Random random) {
    for (var step : RewardStep.values()) {
      var id = RewardTown.id();
      var _ = answered(random, desks, desk -> step.make(desk, town, one.name(), id));
    }
    told.add(one);
  }

  /** It can be, whatever is known of who reported it. */
  private void follow(Planted one, Random random) {
    if (one.code().isPresent()) {
      var request = FollowClueRequest.newBuilder().setClaimCode(one.code().get()).build();
      var followed = answered(random, desks, desk -> RewardTown.rewards(desk).followClue(request));
      one.requireSame(followed.getClue());
      did("followed");
    }
  }

  private static ClueIdentity identity(Planted one, Random random) {
    var signed = one.reporters();
    return ClueIdentity.newBuilder()
        .setClue(one.name())
        .setIdNumber(signed.get(random.nextInt(signed.size())).getIdNumber())
        .build();
  }

  private void claim(Planted one, Random random) {
    var request =
        ClaimRewardRequest.newBuilder().setRequestId(RewardTown.id()).addAllPayees(one.payees());
    if (one.code().isPresent() && (!one.isNamed() || random.nextBoolean())) {
      request.setClaimCode(one.code().get());
    } else {
      request.setIdentity(identity(one, random));
    }
    unlessErased(
        one,
        List.of("CLAIM_REFUSED", "REPORTER_ERASED"),
        () -> {
          var _ =
              answered(
                  random, desks, desk -> RewardTown.rewards(desk).claimReward(request.build()));
          claimed.add(one.name());
          did("claimed");
          if (!one.isNamed()) {
            sealed.add(one);
          }
        });
  }

  private void erase(Planted one, Random random) {
    if (erasing.add(one.name())) {
      traces.put(one.name(), rows.trace(one.id()));
      var id = RewardTown.id();
      var _ =
          answered(random, custodian.clients(), client -> custodian.erase(client, one.name(), id));
      erased.add(one.name());
      did("erased");
    }
  }

  private void look(Planted one, Random random) {
    boolean wasErased = isErased(one);
    boolean wasClaimed = isClaimed(one);
    var id = RewardTown.id();
    unlessErased(
        one,
        List.of("REPORTER_ERASED"),
        () -> {
          var seen =
              answered(
                  random, custodian.clients(), client -> custodian.look(client, one.name(), id));
          if (wasErased) {
            throw new AssertionError(one + " was erased, and is shown");
          }
          // What a server died with is shown to nobody.
          if (!seen.getRepeated()) {
            did("looked at");
            one.requireShown(seen, wasClaimed);
          }
        });
  }

  /** Erases another at rest. */
  void eraseNow(Planted one) {
    erase(one, new Random(one.number()));
  }

  private void unlessErased(Planted one, List<String> refusals, Runnable call) {
    try {
      call.run();
    } catch (StatusRuntimeException refused) {
      var reason = Refused.reasonOf(refused).orElse("");
      if (!refusals.contains(reason) || !erasing.contains(one.name())) {
        throw new AssertionError(one + " " + reason, refused);
      }
      did("refused " + reason);
    }
  }

  /** The answer of any server that gives one. */
  private <T> T answered(Random random, List<Client> clients, Function<Client, T> call) {
    var unanswered = new ArrayList<StatusRuntimeException>();
    while (unanswered.size() < 200) {
      try {
        return call.apply(clients.get(random.nextInt(clients.size())));
      } catch (StatusRuntimeException e) {
        if (!isUnanswered(e)) {
          throw e;
        }
        did("unanswered");
        unanswered.add(e);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    throw new AssertionError("nobody answers", unanswered.getLast());
  }

  private static boolean isUnanswered(StatusRuntimeException e) {
    return switch (e.getStatus().getCode()) {
      case UNAVAILABLE, DEADLINE_EXCEEDED -> true;
      default -> Refused.reasonOf(e).filter(COME_BACK::contains).isPresent();
    };
  }

  private void did(String what) {
    done.merge(what, 1, Integer::sum);
  }
}
