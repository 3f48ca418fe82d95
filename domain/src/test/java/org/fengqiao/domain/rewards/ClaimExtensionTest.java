package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.rewards.ClueMoveTest.months;
import static org.fengqiao.domain.rewards.RewardFixtures.APPROVER;
import static org.fengqiao.domain.rewards.RewardFixtures.GRADER;
import static org.fengqiao.domain.rewards.RewardFixtures.HANDLER;
import static org.fengqiao.domain.rewards.RewardFixtures.aClue;
import static org.fengqiao.domain.rewards.RewardFixtures.due;
import static org.fengqiao.domain.rewards.RewardFixtures.local;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.reward;
import static org.fengqiao.domain.rewards.RewardFixtures.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.Budget;
import org.junit.jupiter.api.Test;

class ClaimExtensionTest {
  @Test
  void mayBeClaimedLongerAsAnotherOfficerApproves() {
    var c = aClue(ClueStatus.TOLD);
    var longer = reward(c).extend(GRADER, APPROVER, months(3), WORDS);
    assertEquals(Optional.of(local("2026-12-03T00:00")), longer.after().dueTold());
    assertEquals(longer.after().dueTold(), due(longer.after(), ClueLimit.CLAIM));
    assertEquals(
        Optional.of(List.of(new Wake(new ClockRun("CLAIM", 1), local("2026-11-03T00:00")))),
        longer.wakes());
    assertEquals(Optional.of(said(GRADER)), longer.after().path().told().orElseThrow().extended());
    var extension =
        longer.after().time(ClueLimit.CLAIM).orElseThrow().clock().extensions().getFirst();
    assertEquals("officers/" + GRADER.id().value(), extension.by().value());
    assertEquals("officers/" + APPROVER.id().value(), extension.approvedBy().value());
    var self =
        refused(
            RewardReason.EXTENSION_BY_ASKER,
            () -> reward(c).extend(GRADER, GRADER, months(3), WORDS));
    assertEquals("approver", self.details().get("field"));
    refused(RewardReason.NOT_IN_HAND, () -> reward(c).extend(GRADER, HANDLER, months(3), WORDS));
  }

  @Test
  void isExtendedByNoMoreThanThePackAllowsAltogether() {
    var c = aClue(ClueStatus.TOLD);
    refused(
        RewardReason.EXTENSION_TOO_LONG,
        () -> reward(c).extend(GRADER, APPROVER, months(31), WORDS));
    var once = reward(c).extend(GRADER, APPROVER, months(12), WORDS).after();
    var twice = reward(once).extend(APPROVER, GRADER, months(17), WORDS).after();
    var refusal =
        refused(
            RewardReason.EXTENSION_TOO_LONG,
            () -> reward(twice).extend(GRADER, APPROVER, months(2), WORDS));
    assertEquals("budget", refusal.details().get("field"));
    var all = reward(twice).extend(GRADER, APPROVER, months(1), WORDS).after();
    assertEquals(Optional.of(local("2029-03-03T00:00")), due(all, ClueLimit.CLAIM));
    refused(
        RewardReason.EXTENSION_TOO_LONG,
        () -> reward(all).extend(GRADER, APPROVER, months(1), WORDS));
  }

  @Test
  void isExtendedInTheUnitOfThePack() {
    for (var other : List.of("1d", "1y", "1wd")) {
      refused(
          RewardReason.EXTENSION_TOO_LONG,
          () ->
              reward(aClue(ClueStatus.TOLD)).extend(GRADER, APPROVER, Budget.parse(other), WORDS));
    }
  }

  @Test
  void isExtendedOnlyAsLongAsItMayBeClaimed() {
    var c = aClue(ClueStatus.TOLD);
    var due = local("2026-09-03T00:00");
    var refusal =
        refused(
            RewardReason.TIME_RUN_OUT,
            () -> reward(c, due).extend(GRADER, APPROVER, months(1), WORDS));
    assertEquals(due.toString(), refusal.details().get("due_time"));
    assertEquals("DECLINE,EXTEND_CLAIM,CLAIM", refusal.details().get("legal"));
    assertEquals(
        ClueStatus.TOLD,
        reward(c, due.minusNanos(1_000))
            .extend(GRADER, APPROVER, months(1), WORDS)
            .after()
            .status());
  }
}
