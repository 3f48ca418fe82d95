package org.fengqiao.application.rewards;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.rewards.vault.Person;
import org.fengqiao.application.rewards.vault.Proof;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.DeclineCause;
import org.fengqiao.domain.rewards.ReverseCause;
import org.fengqiao.domain.rewards.TellingWay;

/** Each move that an officer makes on a clue, and a clue that allows it. */
final class ClueMoves {
  private final RewardTown town;
  private int persons;

  ClueMoves(RewardTown town) {
    this.town = town;
    town.aBudget();
  }

  /**
   * A move.
   *
   * @param caller the partner of the unit whose move it is
   * @param officer of that unit
   * @param clue that allows it
   */
  record Deed(
      Right right,
      Caller caller,
      OfficerId officer,
      Clue clue,
      BiFunction<Caller, OfficerMove<ClueId>, Answer<Clue>> move) {
    Answer<Clue> by(Caller caller, OfficerMove<ClueId> on) {
      return move.apply(caller, on);
    }

    @Override
    public String toString() {
      return right + " of " + clue.status();
    }
  }

  List<Deed> all() {
    return Stream.concat(ofHandler(), ofOffice()).toList();
  }

  private Stream<Deed> ofHandler() {
    var earlier = town.verified();
    town.cases.pass(Duration.ofMinutes(1));
    return Stream.of(
        handler(
            Right.ASSIGN_CLUE,
            town.submitted().answer().aggregate(),
            (by, on) ->
                town.assign.assign(
                    by, new AssignClue.Command(on, town.cases.police.unit(), "转派出所"))),
        handler(
            Right.VERIFY_CLUE,
            town.submitted().answer().aggregate(),
            (by, on) -> town.verify.verify(by, new VerifyClue.Command(on, true, "属实"))),
        handler(
            Right.VERIFY_CLUE,
            town.submitted().answer().aggregate(),
            (by, on) ->
                town.duplicate.mark(by, new MarkDuplicateClue.Command(on, earlier.id(), "同一仓库"))),
        handler(
            Right.LINK_CLUE,
            town.verified(),
            (by, on) -> town.link.link(by, new LinkClue.Command(on, town.cases.aCase().id()))),
        handler(
            Right.DISPOSE_CLUE,
            town.verified(),
            (by, on) ->
                town.dispose.dispose(by, new DisposeClue.Command(on, Optional.empty(), "已清理"))));
  }

  private Stream<Deed> ofOffice() {
    return Stream.concat(beforeApproval(), afterApproval());
  }

  private Stream<Deed> beforeApproval() {
    return Stream.of(
        office(
            Right.GRADE_CLUE,
            town.grader,
            town.disposed(town.verified()),
            (by, on) -> town.grade.grade(by, new GradeClue.Command(on, RewardRules.THIRD, "消除隐患"))),
        office(
            Right.PROPOSE_REWARD,
            town.proposer,
            town.graded(town.disposed(town.verified(person())), RewardRules.THIRD),
            (by, on) -> town.propose.propose(by, new ProposeReward.Command(on, ""))),
        office(
            Right.APPROVE_REWARD,
            town.approver,
            town.proposed(RewardRules.THIRD, person()),
            (by, on) -> town.giveBack.giveBack(by, new ReturnReward.Command(on, "重新评级"))),
        office(
            Right.APPROVE_REWARD,
            town.approver,
            town.proposed(RewardRules.THIRD, person()),
            (by, on) -> town.approve.approve(by, new ApproveReward.Command(on, ""))),
        office(
            Right.DECLINE_REWARD,
            town.approver,
            town.proposed(RewardRules.THIRD, person()),
            (by, on) ->
                town.decline.decline(
                    by, new DeclineReward.Command(on, DeclineCause.STATUTORY_DUTY, "网格员履职"))));
  }

  private Stream<Deed> afterApproval() {
    return Stream.of(
        office(
            Right.TELL_REPORTER,
            town.grader,
            town.approved(person()),
            (by, on) ->
                town.tell.tell(
                    by, new TellReporter.Command(on, TellingWay.MESSAGE, Optional.empty(), "已告知"))),
        office(
            Right.EXTEND_CLAIM,
            town.grader,
            town.told(person()),
            (by, on) ->
                town.extend.extend(
                    by, new ExtendClaim.Command(on, town.approver, Budget.parse("3mo"), "在外务工"))),
        office(
            Right.PAY_REWARD,
            town.grader,
            claimed(),
            (by, on) -> town.pay.pay(by, new PayReward.Command(on, ""))),
        office(
            Right.REVERSE_REWARD,
            town.grader,
            paid(),
            (by, on) ->
                town.reverse.reverse(
                    by, new ReverseReward.Command(on, ReverseCause.FRAUD, "虚构线索"))),
        office(
            Right.REVERSE_REWARD,
            town.grader,
            reversed(),
            (by, on) -> town.recover.recover(by, new RecoverReward.Command(on, 100, "已追回"))));
  }

  private Clue claimed() {
    var person = person();
    var c = town.told(person);
    return town.claimed(c, new Proof.ByIdentity(c.id(), person.idNumber()));
  }

  private Clue paid() {
    return new Cashier(town).paid(town.ordered(person()));
  }

  private Clue reversed() {
    var c = paid();
    var command =
        new ReverseReward.Command(town.byOffice(c, town.grader), ReverseCause.WRONG_PAYEE, "错付");
    return town.reverse.reverse(town.centre(), command).aggregate();
  }

  private Person person() {
    return RewardTown.person(++persons);
  }

  private Deed handler(
      Right right, Clue clue, BiFunction<Caller, OfficerMove<ClueId>, Answer<Clue>> move) {
    return new Deed(right, town.village(), town.handler, clue, move);
  }

  private Deed office(
      Right right,
      OfficerId officer,
      Clue clue,
      BiFunction<Caller, OfficerMove<ClueId>, Answer<Clue>> move) {
    return new Deed(right, town.centre(), officer, clue, move);
  }
}
