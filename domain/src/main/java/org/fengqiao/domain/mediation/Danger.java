package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/**
 * That a dispute is likely to become a public-order or a criminal case, as must be reported
 * (人民调解法第二十五条).
 *
 * @param words what is to be feared
 */
public record Danger(DangerKind kind, ContentRef words, OfficerId officer, Instant time) {
  public Danger {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(words);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(time);
  }
}
