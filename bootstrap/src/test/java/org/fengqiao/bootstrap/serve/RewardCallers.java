package org.fengqiao.bootstrap.serve;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.fengqiao.proto.rewards.v1.ApproveRewardRequest;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.PayRewardRequest;
import org.fengqiao.proto.rewards.v1.Payment;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.RecordPaymentRequest;
import org.fengqiao.proto.rewards.v1.ReverseCause;
import org.fengqiao.proto.rewards.v1.ReverseRewardRequest;
import org.fengqiao.proto.rewards.v1.TellReporterRequest;
import org.fengqiao.proto.rewards.v1.TellingWay;

/**
 * Callers who do to the same clues whatever they think of, by whichever server answers, and do it
 * again by the same request when they hear nothing.
 */
final class RewardCallers {
  private static final int CLAIM = 6;

  private final RewardTown town;
  private final AtomicReferenceArray<Client> clients;
  private final Map<Code, Integer> heard = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  RewardCallers(RewardTown town, List<Client> clients) {
    this.town = town;
    this.clients = new AtomicReferenceArray<>(clients.toArray(Client[]::new));
  }

  /** A server is back, by another connection. */
  void back(int server, Client client) {
    clients.set(server, client);
  }

  /** What was said where something failed. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** How often each status was heard. */
  Map<Code, Integer> heard() {
    return Map.copyOf(heard);
  }

  /** Does one thing to one clue, twice by the same request where nothing is heard of the first. */
  void act(Random random) {
    var clue = town.clues().get(random.nextInt(town.clues().size()));
    // A claim costs the servers a slow digest, whether it is granted or not.
    int what = random.nextInt(40) == 0 ? CLAIM : random.nextInt(CLAIM);
    var id = RewardTown.id();
    for (int again = 0; again < 2; again++) {
      var client = clients.get(random.nextInt(clients.length()));
      try {
        act(client, clue, what, id);
        heard.merge(Code.OK, 1, Integer::sum);
        if (random.nextInt(4) > 0) {
          return;
        }
      } catch (StatusRuntimeException e) {
        heard.merge(e.getStatus().getCode(), 1, Integer::sum);
        if (e.getStatus().getCode() == Code.INTERNAL) {
          failures.add(String.valueOf(e.getStatus().getDescription()));
        }
      }
    }
  }

  private void act(Client client, RewardTown.Submitted clue, int what, String id) {
    var rewards = RewardTown.rewards(client);
    switch (what) {
      case 0 ->
          rewards.approveReward(
              ApproveRewardRequest.newBuilder()
                  .setRequestId(id)
                  .setName(clue.name())
                  .setActingOfficer(town.approver())
                  .build());
      case 1 ->
          rewards.tellReporter(
              TellReporterRequest.newBuilder()
                  .setRequestId(id)
                  .setName(clue.name())
                  .setActingOfficer(town.proposer())
                  .setWay(TellingWay.TELLING_WAY_PUBLIC_NOTICE)
                  .build());
      case CLAIM ->
          rewards.claimReward(
              ClaimRewardRequest.newBuilder().setRequestId(id).setClaimCode(clue.code()).build());
      case 2, 3 ->
          rewards.payReward(
              PayRewardRequest.newBuilder()
                  .setRequestId(id)
                  .setName(clue.name())
                  .setActingOfficer(town.proposer())
                  .build());
      case 4 -> settle(client, clue.name(), id);
      default ->
          rewards.reverseReward(
              ReverseRewardRequest.newBuilder()
                  .setRequestId(id)
                  .setName(clue.name())
                  .setActingOfficer(town.proposer())
                  .setCause(ReverseCause.REVERSE_CAUSE_WRONG_PAYEE)
                  .setReason("错付")
                  .build());
    }
  }

  /** Tells of the last order that it was paid, or of some first ones that they were not. */
  private static void settle(Client client, String clue, String id) {
    var payments = RewardTown.get(client, clue).getReward().getPaymentsList();
    if (!payments.isEmpty()) {
      settle(client, payments.getLast(), id);
    }
  }

  static void settle(Client client, Payment order, String id) {
    boolean paid = order.getAttempt() > 1 || order.getName().hashCode() % 3 != 0;
    RewardTown.rewards(client)
        .recordPayment(
            RecordPaymentRequest.newBuilder()
                .setRequestId(id)
                .setName(order.getName())
                .setState(
                    paid ? PaymentState.PAYMENT_STATE_PAID : PaymentState.PAYMENT_STATE_REJECTED)
                .setReference("B-" + order.getName().substring(9, 17))
                .build());
  }
}
