package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.RewardRole.APPROVER;
import static org.fengqiao.adapters.grpc.RewardRole.AUDITOR;
import static org.fengqiao.adapters.grpc.RewardRole.COUNTER;
import static org.fengqiao.adapters.grpc.RewardRole.CUSTODIAN;
import static org.fengqiao.adapters.grpc.RewardRole.HANDLING_UNIT;
import static org.fengqiao.adapters.grpc.RewardRole.MINI_PROGRAM;
import static org.fengqiao.adapters.grpc.RewardRole.PUBLIC_SITE;
import static org.fengqiao.adapters.grpc.RewardRole.REWARD_OFFICE;
import static org.fengqiao.adapters.grpc.RewardRole.TREASURY;

import com.google.protobuf.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.FollowClueRequest;
import org.fengqiao.proto.rewards.v1.GetClueRequest;
import org.fengqiao.proto.rewards.v1.GetRewardBudgetRequest;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.ListLedgerEntriesRequest;
import org.fengqiao.proto.rewards.v1.ListLooksRequest;
import org.fengqiao.proto.rewards.v1.ListPaymentsRequest;
import org.fengqiao.proto.rewards.v1.ListRewardResultsRequest;
import org.fengqiao.proto.rewards.v1.ListVaultKeysRequest;
import org.fengqiao.proto.rewards.v1.Payment;
import org.fengqiao.proto.rewards.v1.PaymentState;

/** The rule of each rpc of rewards: to which roles it is open. To all others it is shut. */
final class RewardAccess {
  private static final String NO_CODE = "0000-0000-0000-0000-0000-0000-0000";
  private static final String NOBODY = "0190f000-0000-7000-8000-000000000000";

  private final Map<Class<?>, Rule> rules = new HashMap<>();

  /**
   * A rule.
   *
   * @param sample a request of the rpc that breaks no rule of its fields
   */
  record Rule(Message sample, Set<RewardRole> open) {}

  RewardAccess(RewardWire wire) {
    var clue = Clue.newBuilder().setName("clues/" + NOBODY).build();
    submission(wire);
    handling(wire, clue);
    rewarding(wire, clue);
    paying(wire, clue);
    vault(new VaultRequests(wire), clue);
    budgets(wire);
  }

  /** The rule of the rpc that takes such requests. */
  Optional<Rule> of(Class<?> request) {
    return Optional.ofNullable(rules.get(request));
  }

  private void open(Message.Builder sample, RewardRole... roles) {
    var request = sample.build();
    rules.put(request.getClass(), new Rule(request, Set.of(roles)));
  }

  private void submission(RewardWire wire) {
    open(wire.clue(1), MINI_PROGRAM);
    open(FollowClueRequest.newBuilder().setClaimCode(NO_CODE), MINI_PROGRAM);
    open(wire.claiming(NO_CODE), MINI_PROGRAM, COUNTER);
    open(
        ListRewardResultsRequest.newBuilder()
            .setDivision("divisions/620402000000")
            .setMonth("2026-01"),
        MINI_PROGRAM,
        PUBLIC_SITE);
  }

  private void handling(RewardWire wire, Clue clue) {
    var earlier = Clue.newBuilder().setName("clues/" + wire.id()).build();
    open(wire.assigning(clue), HANDLING_UNIT);
    open(wire.verifying(clue), HANDLING_UNIT);
    open(wire.repeating(clue, earlier), HANDLING_UNIT);
    open(wire.linking(clue, "cases/" + NOBODY), HANDLING_UNIT);
    open(wire.disposing(clue), HANDLING_UNIT);
    open(
        GetClueRequest.newBuilder().setName(clue.getName()),
        HANDLING_UNIT,
        REWARD_OFFICE,
        APPROVER,
        AUDITOR);
    open(
        ListCluesRequest.newBuilder().setPartner("partners/app"),
        HANDLING_UNIT,
        REWARD_OFFICE,
        APPROVER,
        AUDITOR);
  }

  private void rewarding(RewardWire wire, Clue clue) {
    open(wire.grading(clue), REWARD_OFFICE);
    open(wire.proposing(clue), REWARD_OFFICE);
    open(wire.returning(clue), APPROVER);
    open(wire.approving(clue), APPROVER);
    open(wire.declining(clue), REWARD_OFFICE, APPROVER);
    open(wire.telling(clue), REWARD_OFFICE);
    open(wire.extending(clue), REWARD_OFFICE);
  }

  private void paying(RewardWire wire, Clue clue) {
    var payment = Payment.newBuilder().setName("payments/" + NOBODY).build();
    open(wire.paying(clue), REWARD_OFFICE);
    open(wire.settling(payment, PaymentState.PAYMENT_STATE_PAID), TREASURY);
    open(ListPaymentsRequest.newBuilder().setUnit("units/" + NOBODY), TREASURY, AUDITOR);
    open(wire.retrying(payment), TREASURY);
    open(wire.reversing(clue), REWARD_OFFICE);
    open(wire.recovering(clue, 1), REWARD_OFFICE);
  }

  private void vault(VaultRequests ask, Clue clue) {
    open(ask.asking(clue), CUSTODIAN);
    open(ask.agreeing(clue), CUSTODIAN);
    open(ask.looking(clue), CUSTODIAN);
    open(ask.erasing(clue), CUSTODIAN);
    open(ListLooksRequest.newBuilder().setName(clue.getName()), CUSTODIAN, AUDITOR);
    open(ListVaultKeysRequest.newBuilder(), CUSTODIAN, AUDITOR);
  }

  private void budgets(RewardWire wire) {
    var name = wire.town.budgetId().name();
    open(wire.budgeting(1), APPROVER);
    open(GetRewardBudgetRequest.newBuilder().setName(name), REWARD_OFFICE, APPROVER, AUDITOR);
    open(ListLedgerEntriesRequest.newBuilder().setParent(name), REWARD_OFFICE, APPROVER, AUDITOR);
  }
}
