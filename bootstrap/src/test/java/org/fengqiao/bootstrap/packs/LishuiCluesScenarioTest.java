package org.fengqiao.bootstrap.packs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.bootstrap.cli.ToldLines;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.bootstrap.story.ClueCourse;
import org.fengqiao.bootstrap.story.LishuiClues;
import org.fengqiao.bootstrap.story.LishuiClues.Scene;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueNaming;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.OpenedReporter;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;
import org.fengqiao.proto.rewards.v1.RewardBudget;
import org.fengqiao.proto.rewards.v1.RewardCap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The month of clues of {@code docs/packs/lishui.md}, through the real API on a clock that is set:
 * what must be true after each of its scenes.
 */
class LishuiCluesScenarioTest {
  private static final long PAID_FEN = 1_580_000;
  private static final long UNCLAIMED_FEN = 2_000;

  @Test
  void paysForTheCluesOfAMonthAsMuchAsTheFieldCounts(@TempDir Path home) {
    try (var stage = Stage.open(home, LishuiClues.OPENING, Lishui.place())) {
      var judge = new Judge(stage);
      judge.story.play();
      assertEquals(LishuiClues.scenes().size(), judge.scenes());
      assertIsTold(judge.told());
      assertEquals(0, stage.differing());
    }
  }

  /** By the week, and no clue by itself. */
  private static void assertIsTold(List<String> lines) {
    var _ =
        ToldLines.after(
            lines,
            "06-01 Mon 08:00  the budget: ¥30,000.00 in all, .*",
            "06-01 Mon 09:00  \\d+ clues \\(with a name \\d+, without \\d+, of several \\d+\\), by"
                + " \\d+ SMS: to be verified \\d+",
            "06-03 Wed 15:00  .*reported as a clue.*",
            "06-04 Thu 10:00  \\d+ clues .*rewarded and told \\d+.*",
            "06-30 Tue 10:00  the budget: ¥30,000.00 in all, ¥15,800.00 paid, ¥20.00 set aside,"
                + " ¥0.00 to be given back, ¥14,180.00 left",
            "07-01 Wed 09:00  1062 clues .*paid 496.*untrue 211.*reported before 180.*",
            "07-01 Wed 09:00  made public: \\d+ rewards .*; nothing is told .* fewer than 5",
            "12-09 Wed 09:00  1 clues .*not claimed in time 1.*");
  }

  /** Asserts scene by scene. */
  private static final class Judge extends ToldJudge<Scene> {
    private final LishuiClues story;

    Judge(Stage stage) {
      super(stage, LishuiClues.OPENING, Locale.ENGLISH);
      this.story = new LishuiClues(stage, this);
    }

    @Override
    void judge(Scene scene) {
      switch (scene.act()) {
        case SET_UP -> assertEquals(LishuiClues.BUDGET, budget().getAvailableFen());
        case CAME_IN -> assertAllOfTheWeekAreToBeVerified(scene.week());
        case VERIFIED -> assertVerified(scene.week());
        case REWARDED -> assertRewarded(scene.week());
        case PAID -> assertPaid(scene.week());
        case MONTH_ENDED -> assertIsTheMonthThatTheFieldCounts();
        case EXPIRED -> assertNothingIsLeft();
      }
    }

    private RewardBudget budget() {
      return story.treasury().budget();
    }

    private void assertAllOfTheWeekAreToBeVerified(int week) {
      var states =
          story.all().stream()
              .filter(one -> one.plan().week() == week)
              .map(one -> one.now().getState())
              .collect(toSet());
      assertEquals(Set.of(ClueState.CLUE_STATE_SUBMITTED), states);
    }

    private void assertVerified(int week) {
      if (week == 0) {
        for (var one : story.all(ClueCourse.PAID_AFTER_A_CASE)) {
          var handling = story.cast().handling();
          assertEquals("CASE_NOT_CLOSED", Refused.reason(() -> handling.dispose(one)));
        }
      }
      // What was left lying: its unit, and the centre, are told that its time has run out.
      var lying = story.all(ClueCourse.LEFT_LYING).getFirst().now().getState();
      var late = stage.notices().stream().filter(line -> line.contains("内未核实")).count();
      assertEquals(week < 2 ? 0 : 2, late);
      assertEquals(week < 2 ? ClueState.CLUE_STATE_SUBMITTED : ClueState.CLUE_STATE_INVALID, lying);
    }

    private void assertRewarded(int week) {
      var reserved = recounted(ClueState.CLUE_STATE_TOLD);
      assertEquals(reserved, budget().getReservedFen());
      for (var one : story.all(ClueCourse.OVER_THE_CAP)) {
        assertEquals(3, week);
        assertEquals("CAP_REACHED", Refused.reason(() -> story.rewarding().propose(one)));
      }
    }

    private void assertPaid(int week) {
      var budget = budget();
      assertEquals(recounted(ClueState.CLUE_STATE_PAID), budget.getPaidFen());
      assertEquals(week == 1 ? 5_000 : 0, budget.getReceivableFen());
      if (week == 1) {
        var won = story.all(ClueCourse.REVERSED).getFirst();
        assertEquals(
            won.plan().reporters().stream().map(ReporterToSeal::getIdNumber).toList(),
            story.looked().getReportersList().stream().map(OpenedReporter::getIdNumber).toList());
      }
      // A month is told of once it is over.
      var month = LishuiClues.MONTH;
      assertEquals("INVALID_FIELD", Refused.reason(() -> story.cast().published(month)));
    }

    private long recounted(ClueState state) {
      return story.all().stream()
          .map(one -> one.now())
          .filter(one -> one.getState() == state)
          .mapToLong(one -> one.getReward().getFen())
          .sum();
    }

    private void assertIsTheMonthThatTheFieldCounts() {
      var books = LishuiClueBooks.read(story);
      assertEquals(1_062, books.clues().size());
      assertEquals(
          Map.of(
              ClueState.CLUE_STATE_PAID, 496L,
              ClueState.CLUE_STATE_REVERSED, 1L,
              ClueState.CLUE_STATE_TOLD, 1L,
              ClueState.CLUE_STATE_DECLINED, 173L,
              ClueState.CLUE_STATE_INVALID, 211L,
              ClueState.CLUE_STATE_DUPLICATE, 180L),
          books.clues().stream().collect(groupingBy(Clue::getState, counting())));
      assertEquals(
          Set.of(
              ClueNaming.CLUE_NAMING_NAMED,
              ClueNaming.CLUE_NAMING_ANONYMOUS,
              ClueNaming.CLUE_NAMING_JOINT),
          books.clues().stream().map(Clue::getNaming).collect(toSet()));
      assertEquals(PAID_FEN, recounted(ClueState.CLUE_STATE_PAID));
      books.assertNobodyIsGivenMoreThanMayBe();
      books.assertEachShareIsPaidOnce(stage.paymentOrders());
      books.assertTellsThePublicNoMoreThanMayBe(story.results());
      assertOneHighestRewardIsBoundedAsItHasNoName(books);
      assertAnotherApprovedIt(books);
      var again = story.all(ClueCourse.PAID_AT_THE_SECOND_TRY).getFirst().now().getReward();
      assertEquals(PaymentState.PAYMENT_STATE_REJECTED, again.getPayments(0).getState());
      assertEquals(2, again.getPayments(1).getAttempt());
    }

    private static void assertOneHighestRewardIsBoundedAsItHasNoName(LishuiClueBooks books) {
      var bounded =
          books.rewarded().stream()
              .map(Clue::getReward)
              .filter(one -> one.getCappedBy() != RewardCap.REWARD_CAP_UNSPECIFIED)
              .toList();
      assertEquals(1, bounded.size());
      assertEquals(RewardCap.REWARD_CAP_ANONYMOUS, bounded.getFirst().getCappedBy());
      assertEquals(100_000, bounded.getFirst().getTableFen());
      assertEquals(20_000, bounded.getFirst().getFen());
    }

    private static void assertAnotherApprovedIt(LishuiClueBooks books) {
      for (var one : books.rewarded()) {
        var approver = one.getReward().getApproval().getOfficer();
        assertNotEquals(one.getGrading().getSaid().getOfficer(), approver);
        assertNotEquals(one.getReward().getProposal().getOfficer(), approver);
        assertNotEquals(one.getHandler(), one.getOffice());
      }
    }

    /** What nobody claimed went back, and who reported is known nowhere. */
    private void assertNothingIsLeft() {
      var books = LishuiClueBooks.read(story);
      var budget = budget();
      assertEquals(PAID_FEN, budget.getPaidFen());
      assertEquals(0, budget.getReservedFen());
      assertEquals(0, budget.getReceivableFen());
      assertEquals(LishuiClues.BUDGET - PAID_FEN, budget.getAvailableFen());
      books.assertTheLedgerSumsToNothingAndToThis(budget);
      books.assertReleased(UNCLAIMED_FEN);
      assertTrue(
          books.clues().stream()
              .flatMap(one -> one.getTimesList().stream())
              .noneMatch(time -> time.getRunning()));
      books.assertNobodyWhoReportedIsNamedIn(stage.notices());
      books.assertNobodyWhoReportedIsNamedIn(stage.paymentOrders());
      books.assertNobodyWhoReportedIsNamedInAnswers();
    }
  }
}
