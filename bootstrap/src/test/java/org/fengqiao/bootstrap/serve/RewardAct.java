package org.fengqiao.bootstrap.serve;

import java.util.Random;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.DeclineCause;
import org.fengqiao.proto.rewards.v1.DeclineRewardRequest;
import org.fengqiao.proto.rewards.v1.PayRewardRequest;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.RecordPaymentRequest;
import org.fengqiao.proto.rewards.v1.ReverseCause;
import org.fengqiao.proto.rewards.v1.ReverseRewardRequest;

/** What callers do to a clue whose reward is proposed. */
enum RewardAct {
  APPROVE,
  TELL,
  CLAIM,
  PAY,
  RECORD,
  RETRY,
  REVERSE,
  DECLINE,
  ERASE;

  /** Often what a clue in that state waits for; sometimes whatever comes to mind. */
  static RewardAct drawn(ClueState state, Random random) {
    if (random.nextInt(4) == 0) {
      return values()[random.nextInt(values().length)];
    }
    return switch (state) {
      case CLUE_STATE_PROPOSED -> APPROVE;
      case CLUE_STATE_APPROVED -> random.nextInt(6) == 0 ? DECLINE : TELL;
      case CLUE_STATE_TOLD -> random.nextInt(6) == 0 ? DECLINE : CLAIM;
      case CLUE_STATE_CLAIMED -> random.nextInt(6) == 0 ? DECLINE : PAY;
      case CLUE_STATE_PAYING ->
          switch (random.nextInt(8)) {
            case 0 -> CLAIM;
            case 1, 2, 3 -> PAY;
            case 4 -> RECORD;
            case 5 -> DECLINE;
            default -> RETRY;
          };
      default -> REVERSE;
    };
  }

  static Clue pay(Client client, RacedClue clue, String id) {
    return RewardTown.rewards(client)
        .payReward(
            PayRewardRequest.newBuilder()
                .setRequestId(id)
                .setName(clue.name())
                .setActingOfficer(clue.town().proposer())
                .build())
        .getClue();
  }

  static Clue reverse(Client client, RacedClue clue, String id) {
    return RewardTown.rewards(client)
        .reverseReward(
            ReverseRewardRequest.newBuilder()
                .setRequestId(id)
                .setName(clue.name())
                .setActingOfficer(clue.town().proposer())
                .setCause(ReverseCause.REVERSE_CAUSE_WRONG_PAYEE)
                .setReason("错付")
                .build())
        .getClue();
  }

  static Clue decline(Client client, RacedClue clue, String id) {
    return RewardTown.rewards(client)
        .declineReward(
            DeclineRewardRequest.newBuilder()
                .setRequestId(id)
                .setName(clue.name())
                .setActingOfficer(clue.town().proposer())
                .setCause(DeclineCause.DECLINE_CAUSE_WAIVED)
                .setReason("举报人放弃")
                .build())
        .getClue();
  }

  /** Tells what whoever pays says of it. */
  static Clue record(Client client, MoodyPayer.Ended ended, String id) {
    return RewardTown.rewards(client)
        .recordPayment(
            RecordPaymentRequest.newBuilder()
                .setRequestId(id)
                .setName(ended.name())
                .setState(
                    ended.paid()
                        ? PaymentState.PAYMENT_STATE_PAID
                        : PaymentState.PAYMENT_STATE_REJECTED)
                .setReference(ended.reference())
                .build())
        .getClue();
  }
}
