package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;

/**
 * How a joint session is planned.
 *
 * @param agenda what is to be gone through (议程)
 * @param place where, or by which line
 * @param time when it is to be held; nothing follows from it, the clock holds the convener to it
 */
public record SessionPlan(ContentRef agenda, SessionMeans means, ContentRef place, Instant time) {
  public SessionPlan {
    Objects.requireNonNull(agenda);
    Objects.requireNonNull(means);
    Objects.requireNonNull(place);
    Objects.requireNonNull(time);
  }
}
