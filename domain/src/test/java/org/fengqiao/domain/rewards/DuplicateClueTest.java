package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.rewards.RewardFixtures.GRADER;
import static org.fengqiao.domain.rewards.RewardFixtures.HANDLER;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.aClue;
import static org.fengqiao.domain.rewards.RewardFixtures.at;
import static org.fengqiao.domain.rewards.RewardFixtures.earlier;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.reward;
import static org.fengqiao.domain.rewards.RewardFixtures.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DuplicateClueTest {
  private static final Instant DAY_BEFORE = NOW.minus(Duration.ofDays(1));

  private static Clue other(int number, Instant time) {
    return submitted(new ClueId(id(number)), Naming.NAMED, 1, time);
  }

  @Test
  void isTheLaterOfTwoThatCameAtOnceByItsId() {
    var first = at(other(1, NOW)).verify(HANDLER, WORDS).after();
    var second = at(other(2, NOW)).verify(HANDLER, WORDS).after();
    var found = at(second).findDuplicate(HANDLER, first, WORDS).after();
    assertEquals(Optional.of(first.id()), found.path().repeats());
    refused(RewardReason.NOT_EARLIER, () -> at(first).findDuplicate(HANDLER, second, WORDS));
  }

  @Test
  void repeatsOnlyAClueThatWasReportedEarlier() {
    var c = aClue(ClueStatus.SUBMITTED);
    for (var time : List.of(NOW, NOW.plusSeconds(1))) {
      var later = at(other(91, time)).verify(HANDLER, WORDS).after();
      var refusal =
          refused(RewardReason.NOT_EARLIER, () -> at(c).findDuplicate(HANDLER, later, WORDS));
      assertEquals(later.id().name(), refusal.details().get("clue"));
    }
    refused(RewardReason.NOT_EARLIER, () -> at(c).findDuplicate(HANDLER, c, WORDS));
    var just = at(other(91, NOW.minusNanos(1_000))).verify(HANDLER, WORDS).after();
    var found = at(c).findDuplicate(HANDLER, just, WORDS).after();
    assertEquals(Optional.of(just.id()), found.path().repeats());
    assertEquals(Optional.empty(), c.path().repeats());
  }

  @Test
  void repeatsOnlyAClueThatWasFoundTrue() {
    var c = aClue(ClueStatus.SUBMITTED);
    var open = other(91, DAY_BEFORE);
    var untrue = at(open).findInvalid(HANDLER, WORDS).after();
    var first = other(92, DAY_BEFORE.minusSeconds(1));
    var repeating =
        at(open).findDuplicate(HANDLER, at(first).verify(HANDLER, WORDS).after(), WORDS).after();
    for (var wrong : List.of(open, untrue, repeating)) {
      var refusal =
          refused(RewardReason.NOT_FOUND_TRUE, () -> at(c).findDuplicate(HANDLER, wrong, WORDS));
      assertEquals(wrong.id().name(), refusal.details().get("clue"));
    }
    var valid = at(open).verify(HANDLER, WORDS).after();
    var disposed = at(valid).dispose(HANDLER, WORDS, NOW).after();
    var declined = reward(valid).decline(GRADER, DeclineCause.WAIVED, WORDS).after();
    for (var right : List.of(valid, disposed, declined)) {
      assertEquals(
          ClueStatus.DUPLICATE, at(c).findDuplicate(HANDLER, right, WORDS).after().status());
    }
  }

  @Test
  void repeatsAnEarlierOneAlsoWhereThatWasFoundTrueLater() {
    var c = aClue(ClueStatus.VALID);
    var found = at(c).findDuplicate(HANDLER, earlier(), WORDS).after();
    assertEquals(Optional.of(earlier().id()), found.path().repeats());
    assertEquals(List.of(), found.running());
    refused(
        RewardReason.ILLEGAL_CLUE_MOVE,
        () -> at(aClue(ClueStatus.DISPOSED)).findDuplicate(HANDLER, earlier(), WORDS));
  }
}
