package org.fengqiao.bootstrap.story;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.google.protobuf.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.GradeResult;
import org.fengqiao.proto.rewards.v1.ListRewardResultsResponse;
import org.fengqiao.proto.rewards.v1.RewardBudget;
import org.fengqiao.proto.rewards.v1.RewardResult;

/** Puts what there is to tell of clues and rewards in lines. */
record RewardLines(Phrases phrases) {
  /**
   * A line.
   *
   * @param notices how many were given meanwhile
   */
  String of(OffsetDateTime time, RewardNews news, int notices) {
    var when = Timestamp.newBuilder().setSeconds(time.toEpochSecond()).build();
    return phrases.moment(when)
        + "  "
        + switch (news) {
          case RewardNews.OfClues(var clues) -> clues(clues, notices);
          case RewardNews.OfBudget(var budget) -> budget(budget);
          case RewardNews.OfResults(var results) -> results(results);
        };
  }

  private String clues(List<Clue> clues, int notices) {
    var fen = clues.stream().mapToLong(one -> one.getReward().getFen()).sum();
    return phrases.word("CLUES").formatted(clues.size(), counted(clues, Clue::getNaming), notices)
        + counted(clues, Clue::getState)
        + (fen == 0 ? "" : phrases.filled("CLUE_REWARDS", Phrases.yuan(fen)));
  }

  private <E extends Enum<E>> String counted(List<Clue> clues, Function<Clue, E> key) {
    var counts = clues.stream().collect(groupingBy(key, TreeMap::new, counting()));
    return phrases.listed(
        counts.entrySet().stream()
            .map(one -> phrases.word(one.getKey().name()) + " " + one.getValue())
            .toList());
  }

  private String budget(RewardBudget budget) {
    return phrases
        .word("REWARD_BUDGET")
        .formatted(
            Phrases.yuan(budget.getAppropriatedFen()),
            Phrases.yuan(budget.getPaidFen()),
            Phrases.yuan(budget.getReservedFen()),
            Phrases.yuan(budget.getReceivableFen()),
            Phrases.yuan(budget.getAvailableFen()));
  }

  private String results(ListRewardResultsResponse results) {
    var groups = results.getResultsList();
    var grades = groups.stream().flatMap(one -> one.getGradesList().stream()).toList();
    return phrases
        .word("REWARD_RESULTS")
        .formatted(
            grades.stream().mapToInt(GradeResult::getClueCount).sum(),
            groups.stream().map(RewardResult::getRiskType).distinct().count(),
            groups.stream().map(RewardResult::getArea).distinct().count(),
            Phrases.yuan(grades.stream().mapToLong(GradeResult::getFen).sum()),
            results.getLeastCount());
  }
}
