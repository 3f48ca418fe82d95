package org.fengqiao.bootstrap.serve;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.bootstrap.packs.Refused;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.ListPaymentsRequest;
import org.fengqiao.proto.rewards.v1.OpenPayment;
import org.fengqiao.proto.rewards.v1.RetryPaymentRequest;

/**
 * Callers who do to the same clues whatever they think of, by whichever server answers, and do it
 * again by the same request when they hear nothing.
 */
final class RewardCallers {
  private static final Set<Code> FAULTS =
      Set.of(Code.INTERNAL, Code.UNKNOWN, Code.DATA_LOSS, Code.UNIMPLEMENTED);

  /** A claim costs a server a slow digest, whether it is granted or not. */
  private static final int CLAIMS_AT_ONCE = 2;

  /** Of so many acts that would decline or erase, one does. */
  private static final int RARELY = 4;

  private final List<RacedClue> clues;
  private final List<Client> clients;
  private final Custodian custodian;
  private final MoodyPayer payer;
  private final Map<String, ClueState> states = new ConcurrentHashMap<>();
  private final Map<RewardAct, Integer> done = new ConcurrentHashMap<>();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger retried = new AtomicInteger();
  private final Semaphore claims = new Semaphore(CLAIMS_AT_ONCE);

  RewardCallers(
      List<RacedClue> clues, List<Client> clients, Custodian custodian, MoodyPayer payer) {
    this.clues = List.copyOf(clues);
    this.clients = List.copyOf(clients);
    this.custodian = custodian;
    this.payer = payer;
  }

  /** What was said where something failed. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** How often each act went through. */
  Map<RewardAct, Integer> done() {
    return Map.copyOf(done);
  }

  /** How often an order that was stuck was asked for again. */
  int retried() {
    return retried.get();
  }

  /** How often each refusal was heard, by its reason, else by its status. */
  Map<String, Integer> refused() {
    return Map.copyOf(refused);
  }

  /** Does one thing to one clue, twice by the same request where nothing is heard of the first. */
  void act(Random random) {
    var clue = clues.get(random.nextInt(clues.size()));
    var state = states.getOrDefault(clue.name(), ClueState.CLUE_STATE_PROPOSED);
    var act = RewardAct.drawn(state, random);
    if (!isLikely(act, clue, state, random)) {
      return;
    }
    // What both say is the same: a request that comes again is the one that came.
    long seed = random.nextLong();
    var id = RewardTown.id();
    for (int again = 0; again < 2; again++) {
      int server = random.nextInt(clients.size());
      if (heard(act, clue, () -> made(act, server, clue, id, new Random(seed)))
          && random.nextInt(4) > 0) {
        return;
      }
    }
  }

  /** Does one thing to one clue by the first server, if that is to be had. */
  void alone(RewardAct act, RacedClue clue) {
    var _ = heard(act, clue, () -> made(act, 0, clue, RewardTown.id(), new Random(0)));
  }

  private static boolean isLikely(RewardAct act, RacedClue clue, ClueState state, Random random) {
    return switch (act) {
      // What is not approved yet has nothing to give back.
      case DECLINE ->
          clue.mayBeDeclined()
              && state != ClueState.CLUE_STATE_PROPOSED
              && random.nextInt(RARELY) == 0;
      case CLAIM -> clue.fate() != RacedClue.Fate.DECLINED_EARLY;
      case ERASE -> clue.fate() == RacedClue.Fate.ERASED && random.nextInt(RARELY) == 0;
      default -> true;
    };
  }

  /** A call; answers the clue as it leaves it, where that is told. */
  private interface Call {
    Optional<Clue> make();
  }

  /** Whether it went through. */
  private boolean heard(RewardAct act, RacedClue clue, Call call) {
    try {
      call.make().ifPresent(left -> states.put(clue.name(), left.getState()));
      done.merge(act, 1, Integer::sum);
      return true;
    } catch (StatusRuntimeException e) {
      var code = e.getStatus().getCode();
      refused.merge(Refused.reasonOf(e).orElseGet(code::name), 1, Integer::sum);
      if (FAULTS.contains(code)) {
        failures.add(act + " " + e.getMessage());
      }
      return false;
    }
  }

  private Optional<Clue> made(RewardAct act, int server, RacedClue clue, String id, Random random) {
    var client = clients.get(server);
    return switch (act) {
      case APPROVE -> Optional.of(RewardStep.APPROVE.make(client, clue.town(), clue.name(), id));
      case TELL -> Optional.of(RewardStep.TELL.make(client, clue.town(), clue.name(), id));
      case CLAIM -> claimed(client, clue, id, random);
      case PAY -> Optional.of(RewardAct.pay(client, clue, id));
      case RECORD -> recorded(client, id, random);
      case RETRY -> retried(client, clue.town(), id, random);
      case REVERSE -> Optional.of(RewardAct.reverse(client, clue, id));
      case DECLINE -> Optional.of(RewardAct.decline(client, clue, id));
      case ERASE -> {
        var _ = custodian.erase(custodian.clients().get(server), clue.name(), id);
        yield Optional.empty();
      }
    };
  }

  private Optional<Clue> claimed(Client client, RacedClue clue, String id, Random random) {
    if (!claims.tryAcquire()) {
      return Optional.of(clue.get(client));
    }
    try {
      return Optional.of(RewardTown.rewards(client).claimReward(clue.claim(id, random)).getClue());
    } finally {
      claims.release();
    }
  }

  /** Whoever pays tells by itself what an order came to, though it was or will be asked. */
  private Optional<Clue> recorded(Client client, String id, Random random) {
    var ended = payer.ended();
    if (!ended.isEmpty()) {
      var _ = RewardAct.record(client, ended.get(random.nextInt(ended.size())), id);
    }
    return Optional.empty();
  }

  private Optional<Clue> retried(Client client, RewardTown town, String id, Random random) {
    var stuck = open(client, town);
    if (!stuck.isEmpty()) {
      retry(client, stuck.get(random.nextInt(stuck.size())).getName(), id);
    }
    return Optional.empty();
  }

  private void retry(Client client, String order, String id) {
    var _ =
        RewardTown.rewards(client)
            .retryPayment(RetryPaymentRequest.newBuilder().setRequestId(id).setName(order).build());
    retried.incrementAndGet();
  }

  private static List<OpenPayment> open(Client client, RewardTown town) {
    return RewardTown.rewards(client)
        .listPayments(
            ListPaymentsRequest.newBuilder()
                .setUnit(town.office())
                .setStuck(true)
                .setPageSize(100)
                .build())
        .getPaymentsList();
  }

  /** Has all that are stuck asked for again. */
  void retryAll(Client client, RewardTown town) {
    for (var order : open(client, town)) {
      var clue = clues.stream().filter(one -> one.name().equals(order.getClue())).findFirst();
      var _ =
          heard(
              RewardAct.RETRY,
              clue.orElseThrow(),
              () -> {
                retry(client, order.getName(), RewardTown.id());
                return Optional.empty();
              });
    }
  }
}
