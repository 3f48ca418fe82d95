package org.fengqiao.bootstrap.story;

import java.util.List;
import java.util.Optional;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;

/**
 * A clue of the month, and what becomes of it.
 *
 * @param number from 1, in the order in which they come
 * @param week in which it comes, from 0
 * @param type in the pack
 * @param patch {@code divisions/{12 digits}}
 * @param reporters none of one without a name
 * @param grade of one that is graded; else empty
 * @param repeats the number of the clue that it is a duplicate of
 */
public record LishuiClue(
    int number,
    int week,
    String type,
    String patch,
    List<ReporterToSeal> reporters,
    ClueCourse course,
    String grade,
    Optional<Integer> repeats) {
  public LishuiClue {
    reporters = List.copyOf(reporters);
  }

  /** Of each ten that have a name nine are claimed by the number of an identity card. */
  boolean isClaimedByIdentity() {
    return !reporters.isEmpty() && number % 10 != 0;
  }

  /** Of each three that have a name one is paid to accounts, and the others in cash. */
  boolean hasAccounts() {
    return course == ClueCourse.PAID_AT_THE_SECOND_TRY || (!reporters.isEmpty() && number % 3 == 0);
  }
}
