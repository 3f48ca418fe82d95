package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/**
 * A look at whether a term is kept (回访协议履行情况).
 *
 * @param performed whether it is done; of a term that gives money, whether all was paid
 * @param paid what was paid since the last look, each party once
 * @param words what was found
 */
public record FollowUp(
    Instant time, OfficerId officer, boolean performed, List<Share> paid, ContentRef words) {
  public FollowUp {
    Objects.requireNonNull(time);
    Objects.requireNonNull(officer);
    paid = List.copyOf(paid);
    Objects.requireNonNull(words);
  }
}
