package org.fengqiao.application.rewards;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.cases.MergeClerk;
import org.fengqiao.application.cases.WithdrawCase;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** A clue is verified, given to others, and its risk removed. */
class VerifyClueTest {
  private final RewardTown town = new RewardTown();

  private Clue assigned(Clue c, UnitId unit) {
    var command = new AssignClue.Command(town.byHandler(c), unit, "属派出所职责");
    return town.assign.assign(town.village(), command).aggregate();
  }

  private Clue marked(Clue c, Clue earlier) {
    var command = new MarkDuplicateClue.Command(town.byHandler(c), earlier.id(), "同一处");
    return town.duplicate.mark(town.village(), command).aggregate();
  }

  private DisposeClue.Command disposing(Clue c, Optional<Instant> time) {
    return new DisposeClue.Command(town.byHandler(c), time, "已整改");
  }

  @Test
  void givesAClueToAnotherUnitThatVerifiesIt() {
    var police = town.cases.police.unit();
    var c = assigned(town.submitted().answer().aggregate(), police);
    assertEquals(List.of(town.handling, police), c.hands());
    var by = town.on(town.village(), c, town.cases.policeman);
    var verified =
        town.verify.verify(town.village(), new VerifyClue.Command(by, true, "属实")).aggregate();
    assertEquals(ClueStatus.VALID, verified.status());
  }

  @Test
  void refusesToGiveAClueToAUnitThatIsNotThereOrRewardsIt() {
    var c = town.submitted().answer().aggregate();
    assertRefused(
        PeopleReason.UNIT_NOT_FOUND, () -> assigned(c, new UnitId(town.cases.town.ids.next())));
    assertRefused(RequestReason.INVALID_FIELD, () -> assigned(c, town.office));
  }

  @Test
  void letsTheUnitThatRewardsItGiveAClueBack() {
    var c = assigned(town.submitted().answer().aggregate(), town.cases.police.unit());
    var command = new AssignClue.Command(town.byOffice(c, town.grader), town.handling, "退回村");
    assertEquals(town.handling, town.assign.assign(town.centre(), command).aggregate().handler());
  }

  @Test
  void findsAClueUntrue() {
    var c = town.submitted().answer().aggregate();
    var command = new VerifyClue.Command(town.byHandler(c), false, "查无此事");
    var untrue = town.verify.verify(town.village(), command).aggregate();
    assertEquals(ClueStatus.INVALID, untrue.status());
    assertEquals(List.of(), untrue.running());
  }

  @Test
  void rewardsTheFirstThatIsTrueAlone() {
    var first = town.verified(RewardTown.person(1));
    town.cases.pass(Duration.ofSeconds(1));
    var second = town.submitted(RewardTown.person(2)).answer().aggregate();
    var marked = marked(second, first);
    assertEquals(ClueStatus.DUPLICATE, marked.status());
    assertEquals(Optional.of(first.id()), marked.path().repeats());
  }

  @Test
  void refusesADuplicateOfOneThatWasNotEarlierOrNotFoundTrueOrOutOfSight() {
    var first = town.submitted().answer().aggregate();
    town.cases.pass(Duration.ofSeconds(1));
    var second = town.verified();
    assertRefused(RewardReason.NOT_EARLIER, () -> marked(first, second));
    assertRefused(RewardReason.NOT_FOUND_TRUE, () -> marked(second, first));
    var nowhere = new ClueId(town.cases.town.ids.next());
    var command = new MarkDuplicateClue.Command(town.byHandler(second), nowhere, "同一处");
    assertRefused(RewardReason.CLUE_NOT_FOUND, () -> town.duplicate.mark(town.village(), command));
    var self = town.byHandler(first);
    assertRefused(
        RequestReason.INVALID_FIELD, () -> new MarkDuplicateClue.Command(self, first.id(), "同一处"));
  }

  @Test
  void linksACaseThatTheCallerSees() {
    var c = town.verified();
    var one = town.cases.aCase();
    var linked = town.link.link(town.village(), new LinkClue.Command(town.byHandler(c), one.id()));
    assertEquals(Optional.of(one.id()), linked.aggregate().linked());
    var nowhere = new LinkClue.Command(town.byHandler(c), new CaseId(new UUID(0, 1)));
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> town.link.link(town.village(), nowhere));
  }

  @Test
  void refusesToDisposeOfAClueWhileItsCaseIsNotClosed() {
    var c = town.verified();
    var one = town.cases.aCase();
    town.link.link(town.village(), new LinkClue.Command(town.byHandler(c), one.id()));
    assertRefused(
        RewardReason.CASE_NOT_CLOSED,
        () -> town.dispose.dispose(town.village(), disposing(c, Optional.empty())));
    new MergeClerk(town.cases).closed(one);
    var disposed = town.dispose.dispose(town.village(), disposing(c, Optional.empty()));
    assertEquals(ClueStatus.DISPOSED, disposed.aggregate().status());
  }

  @Test
  void disposesOfAClueWhoseCaseEndedOtherwise() {
    var c = town.verified();
    var one = town.cases.aCase();
    town.link.link(town.village(), new LinkClue.Command(town.byHandler(c), one.id()));
    var by = town.cases.platform();
    new WithdrawCase(town.cases.desk)
        .withdraw(by, new WithdrawCase.Command(town.cases.on(by, one), Optional.empty(), ""));
    var disposed = town.dispose.dispose(town.village(), disposing(c, Optional.empty()));
    assertEquals(ClueStatus.DISPOSED, disposed.aggregate().status());
  }

  @Test
  void countsTheTimeToRewardFromWhenTheRiskWasRemoved() {
    var c = town.verified();
    var removed = town.cases.town.now().plus(Duration.ofHours(1));
    town.cases.pass(Duration.ofDays(3));
    var disposed =
        town.dispose.dispose(town.village(), disposing(c, Optional.of(removed))).aggregate();
    assertEquals(removed, disposed.path().disposal().orElseThrow().disposed());
    assertEquals(removed, disposed.time(ClueLimit.START).orElseThrow().clock().startTime());
    var later = town.verified();
    var future = Optional.of(town.cases.town.now().plusSeconds(1));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> town.dispose.dispose(town.village(), disposing(later, future)));
  }

  @Test
  void refusesAGradeThatThePackHasNotForThatType() {
    var command = town.clue(RewardRules.FRAUD, RewardTown.person(1));
    var submitted = town.submit.submit(town.app(), command).answer().aggregate();
    var c = town.disposed(town.verified(submitted));
    assertRefused(RewardReason.GRADE_NOT_IN_PACK, () -> town.graded(c, RewardRules.THIRD));
    var again = town.graded(town.graded(c, RewardRules.FIRST), RewardRules.FIRST);
    assertEquals(ClueStatus.GRADED, again.status());
  }
}
