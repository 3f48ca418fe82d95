package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;

/**
 * What somebody thought of an organ that reported in (评价建议).
 *
 * @param role of the post by which the officer may appraise
 * @param score {@value #LEAST} to {@value #MOST}, the higher the better
 * @param words why, and what is suggested
 */
public record Appraisal(Role role, OfficerId officer, int score, ContentRef words, Instant time) {
  public static final int LEAST = 1;
  public static final int MOST = 5;

  public Appraisal {
    Objects.requireNonNull(role);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(words);
    Objects.requireNonNull(time);
    if (score < LEAST || score > MOST) {
      throw Refusal.invalid("score", "is " + LEAST + " to " + MOST);
    }
  }
}
