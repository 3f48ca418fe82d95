package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.cases.WakeDueClocks;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.Keepers;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.payments.PaymentMoves;
import org.fengqiao.application.store.MemoryClocks;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.GetClueRequest;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardBudgetServiceGrpc.RewardBudgetServiceBlockingStub;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc.RewardServiceBlockingStub;
import org.fengqiao.proto.rewards.v1.RewardVaultServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardVaultServiceGrpc.RewardVaultServiceBlockingStub;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;
import org.fengqiao.proto.rewards.v1.SubmitClueResponse;

/** Clues of a town through the real interceptors, as its partners call for them. */
final class RewardWire extends RewardRequests implements AutoCloseable {
  /** The services of rewards. */
  static final List<UnaryRpcs> RPCS =
      List.of(
          new UnaryRpcs(RewardServiceGrpc.getServiceDescriptor()),
          new UnaryRpcs(RewardVaultServiceGrpc.getServiceDescriptor()),
          new UnaryRpcs(RewardBudgetServiceGrpc.getServiceDescriptor()));

  final TestPartners partners = new TestPartners();
  final GrpcHarness harness;
  final Keepers keepers;
  final PaymentMoves payments;

  /** The partner that clues come through, and those of the village and of the centre. */
  final String app;

  final String village;
  final String centre;

  /** The partner of the keepers, one that sees the whole district, and one that sees nothing. */
  final String vault;

  final String overseer;
  final String stranger;

  RewardWire() {
    super(new RewardTown(RewardRules.TABLE, DeadlineStore::new, memory -> memory));
    keepers = new Keepers(town);
    payments = new PaymentMoves(town);
    app = admit(town.app());
    village = admit(town.village());
    centre = admit(town.centre());
    vault = admit(keepers.keepers());
    overseer =
        admit(town.caller("overseer", EnumSet.allOf(Right.class), Set.of(GroundTown.DISTRICT)));
    stranger = admit(town.stranger());
    harness =
        new GrpcHarness(
            partners,
            town.cases.town.clock,
            rewards(),
            new RewardVaultGrpcService(vaultCalls()),
            new RewardBudgetGrpcService(town.setBudget, town.getBudget));
  }

  private RewardGrpcService rewards() {
    return new RewardGrpcService(
        new ReporterCalls(town.views, town.submit, keepers.moves.follow, town.claim),
        new ClueCalls(
            town.views,
            town.assign,
            town.verify,
            town.duplicate,
            town.link,
            town.dispose,
            town.grade),
        new RewardCalls(
            town.views,
            town.propose,
            town.giveBack,
            town.approve,
            town.decline,
            town.tell,
            town.extend),
        new RewardPaymentCalls(
            town.views,
            town.pay,
            town.reverse,
            town.recover,
            payments.record,
            payments.list,
            payments.retry),
        new ClueReadCalls(town.get, town.list, town.results));
  }

  private VaultCalls vaultCalls() {
    var moves = keepers.moves;
    return new VaultCalls(moves.ask, moves.agree, moves.look, moves.looks, moves.erase, moves.keys);
  }

  /** Lets a partner in; its secret. */
  String admit(Caller caller) {
    return partners.admit(caller.partner().value(), caller.home(), caller.rights());
  }

  RewardServiceBlockingStub as(String secret) {
    return RewardServiceGrpc.newBlockingStub(harness.as(secret));
  }

  RewardVaultServiceBlockingStub vault(String secret) {
    return RewardVaultServiceGrpc.newBlockingStub(harness.as(secret));
  }

  RewardBudgetServiceBlockingStub budgets(String secret) {
    return RewardBudgetServiceGrpc.newBlockingStub(harness.as(secret));
  }

  /** The answer of any rpc of rewards. */
  Message answer(Message.Builder request, String by) {
    return answer(request.build(), by, "en");
  }

  Message answer(Message request, String by, String language) {
    var rpcs = RPCS.stream().filter(service -> service.has(request)).findFirst().orElseThrow();
    return rpcs.send(harness.as(by, language), request);
  }

  /** The clue that the answer of a move carries. */
  Clue send(Message.Builder request, String by) {
    var answer = answer(request, by);
    return (Clue) answer.getField(Requests.field(answer, "clue"));
  }

  Clue get(String by, Clue c) {
    return as(by).getClue(GetClueRequest.newBuilder().setName(c.getName()).build());
  }

  /** Lets time pass, and no clock fire. */
  void pass(Duration time) {
    town.cases.pass(time);
  }

  /** Has what is due by now fire. */
  void wake() {
    var clocks = new MemoryClocks(town.memory);
    var wakers = Set.of(town.cases.wake, town.wake);
    var due = new WakeDueClocks(clocks, wakers, town.cases.rules, town.cases.town.clock);
    assertEquals(Map.of(), due.wake().failed());
  }

  SubmitClueResponse submitted(SubmitClueRequest.Builder request) {
    return as(app).submitClue(request.build());
  }

  /** Signed by those of these numbers. */
  Clue submitted(int... reporters) {
    return submitted(clue(reporters)).getClue();
  }

  Clue verified(int... reporters) {
    return send(verifying(submitted(reporters)), village);
  }

  Clue disposed(int... reporters) {
    return send(disposing(verified(reporters)), village);
  }

  Clue graded(int... reporters) {
    return send(grading(disposed(reporters)), centre);
  }

  Clue proposed(int... reporters) {
    return send(proposing(graded(reporters)), centre);
  }

  Clue approved(int... reporters) {
    town.aBudget();
    return send(approving(proposed(reporters)), centre);
  }

  Clue told(int... reporters) {
    return send(telling(approved(reporters)), centre);
  }

  /** Told, of the code that was shown with it. */
  Clue told(Clue submitted, GradeCode grade) {
    town.aBudget();
    var verified = send(verifying(submitted), village);
    var graded = send(grading(send(disposing(verified), village), grade), centre);
    return send(telling(send(approving(send(proposing(graded), centre)), centre)), centre);
  }

  Clue claimed(int... reporters) {
    return claimed(claiming(told(reporters), reporters[0], reporters));
  }

  /** By a code from anywhere; by an identity card at a counter of the centre. */
  Clue claimed(ClaimRewardRequest.Builder request) {
    return send(request, request.hasIdentity() ? centre : app);
  }

  Clue ordered(int... reporters) {
    return send(paying(claimed(reporters)), centre);
  }

  Clue paid(int... reporters) {
    return settled(ordered(reporters), PaymentState.PAYMENT_STATE_PAID);
  }

  /** With each open order told to have come to that. */
  Clue settled(Clue ordered, PaymentState state) {
    var c = ordered;
    for (var payment : ordered.getReward().getPaymentsList()) {
      if (payment.getState() == PaymentState.PAYMENT_STATE_ORDERED) {
        c = send(settling(payment, state), centre);
      }
    }
    return c;
  }

  Clue reversed(int... reporters) {
    return send(reversing(paid(reporters)), centre);
  }

  @Override
  public void close() {
    harness.close();
  }
}
