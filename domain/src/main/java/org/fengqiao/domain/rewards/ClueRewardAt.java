package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.people.ActingOfficer;

/** A clue that is true at a moment: decides its reward. Refuses as {@link ClueAt} does. */
public record ClueRewardAt(ClueAt at) {
  public ClueRewardAt {
    Objects.requireNonNull(at);
  }

  /**
   * Grades it by its effect (评级), or grades it anew.
   *
   * @throws Refusal GRADE_NOT_IN_PACK
   */
  public Decided<Clue> grade(ActingOfficer officer, GradeCode grade, ContentRef effect) {
    at.requireOffice(officer, ClueMove.GRADE);
    tableFen(grade);
    return at.clocked(new ClueFact.Graded(new Grading(grade, at.said(officer, effect))));
  }

  /**
   * Proposes the reward that the table and the bounds of the pack leave (拟定奖励).
   *
   * @param given what each who signed it was given this month; empty of a clue without a name
   * @param typeFen what the unit gave for its type this month, in fen
   * @throws Refusal CAP_REACHED
   */
  public Decided<Clue> propose(
      ActingOfficer officer, List<Given> given, long typeFen, ContentRef words) {
    at.requireOffice(officer, ClueMove.PROPOSE);
    return at.move(new ClueFact.Proposed(reward(given, typeFen), at.said(officer, words)));
  }

  /** Gives a proposal back, to be graded and proposed anew (退回). */
  public Decided<Clue> giveBack(ActingOfficer officer, ContentRef reason) {
    at.requireOffice(officer, ClueMove.RETURN);
    return at.move(new ClueFact.Returned(at.said(officer, reason)));
  }

  /**
   * Approves it (审批), as neither who graded it nor who proposed it may: the time to tell whoever
   * reported it runs.
   *
   * @param budget in which it is set aside
   * @param month by which it counts
   * @param given as of a proposal, of that month
   * @throws Refusal APPROVED_BY_PROPOSER; CAP_REACHED; REWARD_CHANGED, with what is left, where the
   *     bounds leave less than was proposed
   */
  public Decided<Clue> approve(
      ActingOfficer officer,
      BudgetId budget,
      YearMonth month,
      List<Given> given,
      long typeFen,
      ContentRef words) {
    at.requireOffice(officer, ClueMove.APPROVE);
    var path = at.c().path();
    var proposed = path.proposed().orElseThrow();
    var proposer = proposed.said().officer();
    var grader = proposed.grading().said().officer();
    if (officer.id().equals(grader) || officer.id().equals(proposer)) {
      throw Refusal.notPermitted(
          RewardReason.APPROVED_BY_PROPOSER, Map.of("officer", "officers/" + officer.id().value()));
    }
    var left = reward(given, typeFen);
    if (left.fen() < proposed.reward().fen()) {
      var details = at.about();
      details.put("fen", Long.toString(left.fen()));
      throw Refusal.conflict(RewardReason.REWARD_CHANGED, details);
    }
    return at.clocked(
        new ClueFact.Approved(
            budget, month, at.said(officer, words), at.start(ClueLimit.TELL, at.now())));
  }

  /**
   * Gives no reward, and says why (不予奖励); also of one that was approved, and no more of one whose
   * other shares are paid.
   *
   * @throws Refusal PAYMENTS_BEGUN if a share is being paid
   */
  public Decided<Clue> decline(ActingOfficer officer, DeclineCause cause, ContentRef reason) {
    at.requireOffice(officer, ClueMove.DECLINE);
    if (at.c().path().payments().stream()
        .anyMatch(order -> order.state() == PaymentState.ORDERED)) {
      throw Refusal.illegalNow(RewardReason.PAYMENTS_BEGUN, at.legal(), at.about());
    }
    return at.clocked(new ClueFact.Declined(cause, at.said(officer, reason)));
  }

  /**
   * Takes on record that whoever reported it was told (告知): the time to claim it runs from then.
   *
   * @param told when; between the approval and now
   * @throws Refusal INVALID_FIELD
   */
  public Decided<Clue> tell(ActingOfficer officer, TellingWay way, Instant told, ContentRef words) {
    at.requireOffice(officer, ClueMove.TELL);
    at.requireWithin("tell_time", told, approved().said().time());
    var telling = new Telling(way, at.said(officer, words), told);
    return at.clocked(new ClueFact.Told(telling, at.start(ClueLimit.CLAIM, told)));
  }

  /**
   * Makes the time to claim it longer, as another officer of the unit approves (延长领取期限).
   *
   * @throws Refusal EXTENSION_BY_ASKER; NOT_IN_HAND also of the approver; TIME_RUN_OUT;
   *     EXTENSION_TOO_LONG if with what was given before it is more than the pack allows;
   *     INVALID_FIELD of {@code budget}
   */
  public Decided<Clue> extend(
      ActingOfficer officer, ActingOfficer approver, Budget added, ContentRef reason) {
    at.requireOffice(officer, ClueMove.EXTEND_CLAIM);
    at.requireOffice(approver, ClueMove.EXTEND_CLAIM);
    if (officer.id().equals(approver.id())) {
      throw Refusal.invalid(
          RewardReason.EXTENSION_BY_ASKER, "approver", "is another than acting_officer");
    }
    var limit = at.c().time(ClueLimit.CLAIM).orElseThrow();
    at.requireClaimTime();
    requireAllowed(limit, added);
    var why = at.said(officer, reason);
    var fact = new ClueFact.ClaimExtended(why, approver.id(), added, Optional.empty());
    var longer = limit.with(at.faces().face(limit).extend(fact.extension()));
    var due = at.faces().face(longer).due();
    return at.clocked(new ClueFact.ClaimExtended(why, approver.id(), added, due));
  }

  private void requireAllowed(Limit limit, Budget added) {
    var longest = at.terms().longestExtension();
    var given = limit.clock().extensions().stream().mapToLong(one -> one.added().count()).sum();
    if (!longest.suffix().equals(added.suffix()) || given + added.count() > longest.count()) {
      throw Refusal.invalid(
          RewardReason.EXTENSION_TOO_LONG,
          "budget",
          "is at most " + longest.text() + " with what was given before");
    }
  }

  private Reward reward(List<Given> given, long typeFen) {
    var filing = at.c().filing();
    var grade = at.c().path().grading().orElseThrow().grade();
    return new Computation(at.terms().table(), filing.naming(), filing.reporters(), given, typeFen)
        .of(tableFen(grade));
  }

  private long tableFen(GradeCode grade) {
    return at.terms()
        .table()
        .fen(at.c().filing().type(), grade)
        .orElseThrow(() ->
            Refusal.invalid(
                RewardReason.GRADE_NOT_IN_PACK, "grade", "is one of the pack for that type"));
  }

  private RewardState.Approved approved() {
    return at.c().path().approved().orElseThrow();
  }
}
