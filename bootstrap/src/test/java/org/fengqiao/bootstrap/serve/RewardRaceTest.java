package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three servers on one database, 200 callers who approve, claim, pay, retry, decline, reverse and
 * erase the same clues of the same few people in two towns, whoever pays in a bad mood, and a hand
 * that kills each server meanwhile: each share is paid once, nobody is given more than the bounds
 * leave, and budgets, persons and whoever pays agree.
 */
class RewardRaceTest {
  /** {@code -Dfengqiao.race.seed} draws anew; what threads make of it differs each time. */
  private static final long SEED = Long.getLong("fengqiao.race.seed", 20261127);

  private static final int SERVERS = 3;
  private static final int CALLERS = 200;
  private static final int CLUES_OF_A_TOWN = 12;
  private static final List<String> VILLAGES = List.of(Client.VILLAGE, "divisions/620402100203");

  /** All that the first town may want, and far less than the other does. */
  private static final List<Integer> AFFORDABLE = List.of(CLUES_OF_A_TOWN, 3);

  /** Callers rest between two acts as long as this, so that a server can start beside them. */
  private static final int LONGEST_REST_MS = 5_000;

  private static final int FEWEST_ENDED = 5;
  private static final Duration TIME_PASSES = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Why a reward was not approved since not enough is left. */
  private static final Set<String> OVER_BOUND = Set.of("CAP_REACHED", "REWARD_CHANGED");

  /** What nobody who asks rightly is told. */
  private static final Set<String> OURS =
      Set.of(
          "INVALID_FIELD",
          "RIGHT_MISSING",
          "RIGHT_OF_HANDLER",
          "OFFICER_NOT_ACTING",
          "NOT_IN_HAND",
          "HANDLING_UNIT",
          "REQUEST_ID_REUSED");

  private static final Set<RewardAct> SURE =
      EnumSet.of(
          RewardAct.APPROVE,
          RewardAct.TELL,
          RewardAct.CLAIM,
          RewardAct.PAY,
          RewardAct.DECLINE,
          RewardAct.ERASE);

  private static final Pattern FAULT = Pattern.compile(" ERROR |Exception|^\\s+at org\\.fengqiao");

  private final Random random = new Random(SEED);

  @TempDir private Path home;

  @Test
  void paysEachShareOnceWhoeverCallsAndWhateverDies() throws Exception {
    try (var database = EmbeddedDatabase.temporary();
        var payer = new MoodyPayer(new Random(SEED))) {
      var settings = ServerSettings.on(database, home.resolve("keys.properties"));
      settings.putAll(ServerSettings.payingBy(payer.port(), home.resolve("payer-token")));
      try (var fleet = Fleet.start(home, SERVERS, settings);
          var rows = new RewardRows(database)) {
        race(fleet, payer, rows);
      }
    } catch (AssertionError e) {
      throw new AssertionError("-Dfengqiao.race.seed=" + SEED, e);
    }
  }

  private void race(Fleet fleet, MoodyPayer payer, RewardRows rows) throws Exception {
    var clients = fleet.clients(fleet.token());
    var first = clients.getFirst();
    RewardTown.publishOfTowns(first, RacedClue.MOST_FEN);
    var clues = new ArrayList<RacedClue>();
    for (int town = 0; town < VILLAGES.size(); town++) {
      clues.addAll(ofTown(first, town));
    }
    var custodian = Custodian.register(fleet, first, clues.getFirst().town());
    var callers = new RewardCallers(clues, clients, custodian, payer);
    var raced = new AtomicBoolean();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var time = pool.submit(() -> passTime(rows, raced));
      try {
        run(callers, fleet, payer);
        await(
            "all servers",
            () -> clients.stream().allMatch(client -> isServed(client, clues.getFirst())));
        tidy(callers, clues, first);
        settle(callers, clues, payer, first);
      } finally {
        raced.set(true);
      }
      time.get();
    }
    assertEquals(List.of(), callers.failures(), () -> faults(fleet));
    var afterwards = new RewardAfterwards(clients.get(random.nextInt(SERVERS)), clues);
    afterwards.judgeClues();
    for (var town : towns(clues)) {
      afterwards.judgeBudget(town);
    }
    afterwards.judgePersons(rows);
    afterwards.judgePayer(payer);
    assertTrue(afterwards.isGivenBack(), "nobody was given less again");
    assertAllHappened(callers, payer);
  }

  /** What the servers said of what went wrong in them: callers are told no more than a number. */
  private static String faults(Fleet fleet) {
    return fleet.said().stream()
        .filter(line -> FAULT.matcher(line).find())
        .collect(Collectors.joining("\n"));
  }

  private static Set<RewardTown> towns(List<RacedClue> clues) {
    return clues.stream().map(RacedClue::town).collect(Collectors.toSet());
  }

  private List<RacedClue> ofTown(Client client, int town) {
    var signers =
        IntStream.range(0, CLUES_OF_A_TOWN).mapToObj(i -> RacedClue.signers(i, random)).toList();
    var submitted = new ArrayList<RewardTown.Submitted>();
    for (int i = 0; i < CLUES_OF_A_TOWN; i++) {
      var made =
          RewardTown.rewards(client)
              .submitClue(RacedClue.request(i, VILLAGES.get(town), signers.get(i)));
      submitted.add(new RewardTown.Submitted(made.getClue().getName(), made.getClaimCode()));
    }
    var prepared = RewardTown.prepare(client, submitted, AFFORDABLE.get(town));
    return IntStream.range(0, CLUES_OF_A_TOWN)
        .mapToObj(i -> new RacedClue(prepared, submitted.get(i), signers.get(i), fate(town, i)))
        .toList();
  }

  /** The custodian is of the first town. */
  private static RacedClue.Fate fate(int town, int number) {
    return switch (number) {
      case 1, 5, 7 -> RacedClue.Fate.DECLINED_EARLY;
      case 2, 4 -> town == 0 ? RacedClue.Fate.ERASED : RacedClue.Fate.DECLINED_EARLY;
      case 3, 10, 11 -> RacedClue.Fate.DECLINED_LATE;
      default -> RacedClue.Fate.PLAIN;
    };
  }

  private static Void passTime(RewardRows rows, AtomicBoolean raced) throws Exception {
    while (!raced.get()) {
      rows.passTime();
      LockSupport.parkNanos(TIME_PASSES.toNanos());
    }
    return null;
  }

  /** Until each server was killed, and whoever pays had something to do. */
  private void run(RewardCallers callers, Fleet fleet, MoodyPayer payer) throws Exception {
    var over = new CountDownLatch(1);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        var its = new Random(SEED + i);
        var _ =
            pool.submit(() -> {
              do {
                callers.act(its);
              } while (!over.await(its.nextInt(LONGEST_REST_MS), TimeUnit.MILLISECONDS));
              return its;
            });
      }
      try {
        killEach(fleet);
        await("orders to come to their end", () -> payer.ended().size() >= FEWEST_ENDED);
      } finally {
        over.countDown();
      }
      pool.shutdown();
      assertTrue(pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
  }

  /** At once, as a lost machine would end, in an order that is drawn; and starts it again. */
  private void killEach(Fleet fleet) throws Exception {
    var victims = new ArrayList<>(IntStream.range(0, SERVERS).boxed().toList());
    Collections.shuffle(victims, random);
    for (int victim : victims) {
      LockSupport.parkNanos(Duration.ofMillis(500 + random.nextInt(1_500)).toNanos());
      fleet.kill(victim);
      fleet.restart(victim);
    }
  }

  /** What callers may have left: once each is tried alone, what was meant to happen did. */
  private static void tidy(RewardCallers callers, List<RacedClue> clues, Client client) {
    // What the first round gives back, the second may give.
    for (int round = 0; round < 2; round++) {
      clues.forEach(clue -> callers.alone(RewardAct.APPROVE, clue));
      clues.stream()
          .filter(RacedClue::mayBeDeclined)
          .filter(clue -> clue.get(client).getState() != ClueState.CLUE_STATE_PROPOSED)
          .forEach(clue -> callers.alone(RewardAct.DECLINE, clue));
    }
    clues.stream()
        .filter(clue -> clue.fate() == RacedClue.Fate.ERASED)
        .forEach(clue -> callers.alone(RewardAct.ERASE, clue));
  }

  /** As operators do, until it is known of each order what it came to. */
  private static void settle(
      RewardCallers callers, List<RacedClue> clues, MoodyPayer payer, Client client) {
    await(
        "each order to be settled",
        () -> {
          assertEquals(List.of(), payer.faults());
          towns(clues).forEach(town -> callers.retryAll(client, town));
          return clues.stream()
              .flatMap(clue -> clue.get(client).getReward().getPaymentsList().stream())
              .noneMatch(order -> order.getState() == PaymentState.PAYMENT_STATE_ORDERED);
        });
  }

  /** A connection may not know yet that its server is back. */
  private static boolean isServed(Client client, RacedClue clue) {
    try {
      client.reconnect();
      return clue.get(client).isInitialized();
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Code.UNAVAILABLE) {
        return false;
      }
      throw e;
    }
  }

  private static void await(String expected, BooleanSupplier isSo) {
    long began = System.nanoTime();
    while (!isSo.getAsBoolean()) {
      assertTrue(System.nanoTime() - began < PATIENCE.toNanos(), "waited in vain for " + expected);
      LockSupport.parkNanos(TIME_PASSES.toNanos());
    }
  }

  /** A race in which nothing was met proves nothing. */
  private static void assertAllHappened(RewardCallers callers, MoodyPayer payer) {
    var refused = callers.refused();
    var done = callers.done();
    var ended = payer.ended();
    var all = done + " " + refused + " " + ended;
    assertTrue(done.keySet().containsAll(SURE), all);
    assertTrue(callers.retried() > 0, "none was stuck: " + all);
    assertTrue(payer.lost() > 0, "each answer came: " + all);
    assertTrue(ended.stream().anyMatch(MoodyPayer.Ended::paid), all);
    assertFalse(ended.stream().allMatch(MoodyPayer.Ended::paid), all);
    assertTrue(refused.containsKey("BUDGET_EXHAUSTED"), all);
    assertFalse(Collections.disjoint(refused.keySet(), OVER_BOUND), all);
    assertTrue(Collections.disjoint(refused.keySet(), OURS), all);
  }
}
