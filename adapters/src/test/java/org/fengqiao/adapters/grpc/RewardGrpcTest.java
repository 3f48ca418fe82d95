package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.rewards.v1.ClaimProof;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueNaming;
import org.fengqiao.proto.rewards.v1.ClueSaid;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.ClueTime;
import org.fengqiao.proto.rewards.v1.DeclineCause;
import org.fengqiao.proto.rewards.v1.FollowClueRequest;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.ReverseCause;
import org.fengqiao.proto.rewards.v1.RewardCap;
import org.fengqiao.proto.rewards.v1.TellingWay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clues and their rewards over the wire, on a clock that is set. */
class RewardGrpcTest {
  private final RewardWire wire = new RewardWire();

  @AfterEach
  void stop() {
    wire.close();
  }

  private static List<String> times(Clue c) {
    return c.getTimesList().stream().map(RewardGrpcTest::time).toList();
  }

  private static String time(ClueTime time) {
    return RewardEnums.LIMIT.required("limit", time.getLimit())
        + " "
        + Times.toInstant("due_time", time.getDueTime())
        + (time.getRunning() ? " runs" : "");
  }

  private void assertSaid(String words, OfficerId officer, ClueSaid said) {
    assertEquals(words, said.getWords().getText());
    assertEquals(ContentState.CONTENT_STATE_PRESENT, said.getWords().getContentState());
    assertEquals(Names.of(officer), said.getOfficer());
    assertEquals(wire.now(), said.getRecordTime());
  }

  @Test
  void showsAClueAsItWasSubmittedAndItsCodeOnce() {
    var request = wire.clue(1).setSourceId("WX-1").addAttachments(CaseAttachmentsTest.photo(1));
    var answer = wire.submitted(request);
    assertFalse(answer.getRepeated());
    assertTrue(answer.getClaimCode().matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}"));
    var c = answer.getClue();
    assertTrue(c.getName().matches("clues/[0-9a-f-]{36}"));
    assertEquals(ClueState.CLUE_STATE_SUBMITTED, c.getState());
    assertEquals(Names.of(GroundTown.VILLAGE), c.getDivision());
    assertEquals("fire-hazard", c.getRiskType());
    assertEquals(ClueNaming.CLUE_NAMING_NAMED, c.getNaming());
    assertEquals(1, c.getReporterCount());
    assertEquals(Names.of(wire.town.handling), c.getHandler());
    assertEquals(Names.of(wire.town.office), c.getOffice());
    assertEquals("partners/app WX-1", c.getPartner() + " " + c.getSourceId());
    var text = c.getText();
    assertEquals(ContentState.CONTENT_STATE_PRESENT, text.getContentState());
    assertEquals("消防通道堵塞 村口仓库堆放易燃物。", text.getSubject() + " " + text.getText());
    assertEquals(List.of(CaseAttachmentsTest.photo(1).build()), text.getAttachmentsList());
    assertEquals(wire.now(), c.getSubmitTime());
    assertEquals(List.of("VERIFY 2026-03-23T16:00:00Z runs"), times(c));
    assertFalse(c.hasVerification() || c.hasDisposal() || c.hasGrading() || c.hasReward());
    var again = wire.submitted(request);
    assertTrue(again.getRepeated());
    assertEquals("", again.getClaimCode());
    assertEquals(c, again.getClue());
    var bySource = wire.submitted(wire.clue(2).setSourceId("WX-1"));
    assertEquals(c.getName(), bySource.getClue().getName());
    assertEquals("", bySource.getClaimCode());
  }

  @Test
  void takesANamedClueFromItsSubmissionToItsPayment() {
    wire.town.aBudget();
    var town = wire.town;
    var c = wire.submitted(1);
    c = wire.send(wire.verifying(c), wire.village);
    assertEquals(ClueState.CLUE_STATE_VALID, c.getState());
    assertSaid("情况属实", town.handler, c.getVerification());
    c = disposedAndGraded(c);
    c = wire.send(wire.proposing(c), wire.centre);
    assertEquals(ClueState.CLUE_STATE_PROPOSED, c.getState());
    assertProposal(c);
    c = wire.send(wire.approving(c), wire.centre);
    assertEquals(ClueState.CLUE_STATE_APPROVED, c.getState());
    assertSaid("同意", town.approver, c.getReward().getApproval());
    assertEquals(town.budgetId().name(), c.getReward().getBudget());
    c = wire.send(wire.telling(c), wire.centre);
    assertTold(c);
    c = wire.claimed(wire.claiming(c, 1, 1));
    assertEquals(ClueState.CLUE_STATE_CLAIMED, c.getState());
    assertEquals(ClaimProof.CLAIM_PROOF_IDENTITY, c.getReward().getClaimProof());
    assertEquals(wire.now(), c.getReward().getClaimTime());
    c = wire.send(wire.paying(c), wire.centre);
    assertOrdered(c);
    wire.pass(Duration.ofHours(1));
    var settling = wire.settling(c.getReward().getPayments(0), PaymentState.PAYMENT_STATE_PAID);
    c = wire.send(settling, wire.centre);
    assertEquals(ClueState.CLUE_STATE_PAID, c.getState());
    var payment = c.getReward().getPayments(0);
    assertEquals(PaymentState.PAYMENT_STATE_PAID, payment.getState());
    assertEquals("B-1", payment.getReference());
    assertEquals(wire.now(), payment.getEndTime());
    var told = wire.as(wire.centre).recordPayment(settling.setRequestId(wire.id()).build());
    assertTrue(told.getRepeated(), "told twice");
    assertEquals(c, told.getClue());
  }

  private Clue disposedAndGraded(Clue valid) {
    wire.pass(Duration.ofDays(1));
    var c = wire.send(wire.disposing(valid), wire.village);
    assertEquals(ClueState.CLUE_STATE_DISPOSED, c.getState());
    assertSaid("已清理", wire.town.handler, c.getDisposal().getSaid());
    assertEquals(wire.now(), c.getDisposal().getDisposeTime());
    c = wire.send(wire.grading(c, RewardRules.FIRST), wire.centre);
    assertEquals(ClueState.CLUE_STATE_GRADED, c.getState());
    assertEquals("first", c.getGrading().getGrade());
    assertSaid("消除隐患", wire.town.grader, c.getGrading().getSaid());
    return c;
  }

  private void assertProposal(Clue c) {
    var reward = c.getReward();
    assertEquals(100_000, reward.getFen());
    assertEquals(100_000, reward.getTableFen());
    assertEquals(RewardCap.REWARD_CAP_UNSPECIFIED, reward.getCappedBy());
    assertEquals(List.of(100_000L), reward.getShareFenList());
    assertSaid("拟奖", wire.town.proposer, reward.getProposal());
    assertFalse(reward.hasReturn() || reward.hasApproval() || reward.hasTellTime());
    assertEquals("", reward.getBudget());
  }

  private void assertTold(Clue c) {
    assertEquals(ClueState.CLUE_STATE_TOLD, c.getState());
    var reward = c.getReward();
    assertEquals(TellingWay.TELLING_WAY_PHONE, reward.getTellingWay());
    assertSaid("已电话告知", wire.town.grader, reward.getTelling());
    assertEquals(wire.now(), reward.getTellTime());
    assertFalse(reward.hasExtension() || reward.hasClaimTime());
    assertEquals("", reward.getExtensionApprover());
    var shown = times(c);
    assertEquals(4, shown.size());
    assertTrue(shown.getLast().startsWith(ClueLimit.CLAIM + " 2026-09-"), shown.getLast());
    assertTrue(shown.getLast().endsWith(" runs"));
    assertTrue(shown.stream().limit(3).noneMatch(time -> time.endsWith(" runs")));
  }

  private void assertOrdered(Clue c) {
    assertEquals(ClueState.CLUE_STATE_PAYING, c.getState());
    assertEquals(1, c.getReward().getPaymentsCount());
    var payment = c.getReward().getPayments(0);
    assertTrue(payment.getName().matches("payments/[0-9a-f-]{36}"));
    assertEquals(PaymentState.PAYMENT_STATE_ORDERED, payment.getState());
    assertEquals("1 1", payment.getShare() + " " + payment.getAttempt());
    assertEquals(100_000, payment.getFen());
    assertEquals("", payment.getReference());
    assertFalse(payment.hasEndTime());
  }

  @Test
  void letsWhoeverHasTheCodeOfAnAnonymousClueFollowAndClaimIt() {
    var answer = wire.submitted(wire.clue());
    assertEquals(ClueNaming.CLUE_NAMING_ANONYMOUS, answer.getClue().getNaming());
    assertEquals(1, answer.getClue().getReporterCount());
    var c = wire.told(answer.getClue(), RewardRules.THIRD);
    var typed = answer.getClaimCode().toLowerCase(Locale.ROOT).replace('-', ' ');
    var follow = FollowClueRequest.newBuilder().setClaimCode(typed).build();
    var seen = wire.as(wire.app).followClue(follow).getClue();
    assertEquals(wire.get(wire.centre, c), seen);
    assertTrue(seen.getTimes(3).getClock().getStepsCount() > 0, "it is explained");
    var claimed = wire.claimed(wire.claiming(typed, 1));
    assertEquals(ClaimProof.CLAIM_PROOF_CODE, claimed.getReward().getClaimProof());
    var paid =
        wire.settled(wire.send(wire.paying(claimed), wire.centre), PaymentState.PAYMENT_STATE_PAID);
    assertEquals(ClueState.CLUE_STATE_PAID, paid.getState());
  }

  @Test
  void sharesOneRewardAmongThoseWhoSignedAndOrdersAgainWhatCouldNotBePaid() {
    var c = wire.ordered(1, 2, 3);
    assertEquals(ClueNaming.CLUE_NAMING_JOINT, c.getNaming());
    assertEquals(3, c.getReporterCount());
    assertEquals(List.of(1_667L, 1_667L, 1_666L), c.getReward().getShareFenList());
    var payments = c.getReward().getPaymentsList();
    assertEquals(List.of(1, 2, 3), payments.stream().map(one -> one.getShare()).toList());
    wire.send(wire.settling(payments.get(0), PaymentState.PAYMENT_STATE_PAID), wire.centre);
    var rejected = wire.settling(payments.get(1), PaymentState.PAYMENT_STATE_REJECTED);
    wire.send(rejected.setReference("NO_ACCOUNT"), wire.centre);
    c = wire.send(wire.settling(payments.get(2), PaymentState.PAYMENT_STATE_PAID), wire.centre);
    assertEquals(ClueState.CLUE_STATE_PAYING, c.getState());
    assertEquals("NO_ACCOUNT", c.getReward().getPayments(1).getReference());
    c = wire.claimed(wire.claiming(c, 2, 1, 4, 3));
    c = wire.send(wire.paying(c), wire.centre);
    assertEquals(4, c.getReward().getPaymentsCount());
    assertEquals(
        "2 2",
        c.getReward().getPayments(3).getShare() + " " + c.getReward().getPayments(3).getAttempt());
    c = wire.settled(c, PaymentState.PAYMENT_STATE_PAID);
    assertEquals(ClueState.CLUE_STATE_PAID, c.getState());
  }

  @Test
  void expiresWhatIsNotClaimedInTimeEvenThoughThatWasMadeLonger() {
    var c = wire.send(wire.extending(wire.told(1)), wire.centre);
    assertSaid("在外务工", wire.town.grader, c.getReward().getExtension());
    assertEquals(Names.of(wire.town.approver), c.getReward().getExtensionApprover());
    assertTrue(times(c).getLast().startsWith("CLAIM 2026-12-"), times(c).toString());
    wire.pass(Duration.ofDays(190));
    wire.wake();
    assertEquals(ClueState.CLUE_STATE_TOLD, wire.get(wire.centre, c).getState());
    wire.pass(Duration.ofDays(100));
    wire.wake();
    c = wire.get(wire.centre, c);
    assertEquals(ClueState.CLUE_STATE_EXPIRED, c.getState());
    assertEquals(c.getTimes(3).getDueTime(), c.getReward().getExpireTime());
    assertEquals(RewardTown.BUDGET_FEN, wire.town.balances().available());
  }

  @Test
  void takesBackWhatWasPaidWrongly() {
    var c = wire.reversed(1);
    assertEquals(ClueState.CLUE_STATE_REVERSED, c.getState());
    assertEquals(ReverseCause.REVERSE_CAUSE_WRONG_PAYEE, c.getReward().getReverseCause());
    assertSaid("错付", wire.town.grader, c.getReward().getReversal());
    c = wire.send(wire.recovering(c, 2_000), wire.centre);
    c = wire.send(wire.recovering(c, 3_000), wire.centre);
    assertEquals(5_000, c.getReward().getRecoveredFen());
  }

  @Test
  void endsUntrueRepeatedOrDeclinedClues() {
    var earlier = wire.verified(1);
    wire.pass(Duration.ofMinutes(1));
    var repeated = wire.send(wire.repeating(wire.submitted(2), earlier), wire.village);
    assertEquals(ClueState.CLUE_STATE_DUPLICATE, repeated.getState());
    assertEquals(earlier.getName(), repeated.getDuplicateOf());
    var untrue = wire.send(wire.verifying(wire.submitted(3)).setValid(false), wire.village);
    assertEquals(ClueState.CLUE_STATE_INVALID, untrue.getState());
    var returned = wire.send(wire.returning(wire.proposed(4)), wire.centre);
    assertEquals(ClueState.CLUE_STATE_GRADED, returned.getState());
    assertSaid("重新评级", wire.town.approver, returned.getReward().getReturn());
    var declined = wire.send(wire.declining(returned), wire.centre);
    assertEquals(ClueState.CLUE_STATE_DECLINED, declined.getState());
    assertEquals(DeclineCause.DECLINE_CAUSE_STATUTORY_DUTY, declined.getDecline().getCause());
    assertSaid("网格员履职", wire.town.approver, declined.getDecline().getSaid());
    assertEquals(List.of(), times(untrue).stream().filter(time -> time.endsWith("runs")).toList());
  }

  @Test
  void givesAClueToAnotherUnitAndNamesTheCaseThatRemovesTheRisk() {
    var c = wire.send(wire.assigning(wire.submitted(1)), wire.village);
    assertEquals(Names.of(wire.town.cases.police.unit()), c.getHandler());
    var linked = Names.of(wire.town.cases.aCase().id());
    c = wire.send(wire.linking(wire.verified(2), linked), wire.village);
    assertEquals(linked, c.getLinkedCase());
  }
}
