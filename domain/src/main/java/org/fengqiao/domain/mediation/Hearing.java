package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/**
 * A session that was held with the parties (调解会).
 *
 * @param number from 1
 * @param minutes place and minutes (调解笔录)
 * @param present the parties who were there, by number, each once
 */
public record Hearing(
    int number, Instant heldTime, ContentRef minutes, List<Integer> present, OfficerId officer) {
  public Hearing {
    Objects.requireNonNull(heldTime);
    Objects.requireNonNull(minutes);
    present = List.copyOf(present);
    Objects.requireNonNull(officer);
  }
}
