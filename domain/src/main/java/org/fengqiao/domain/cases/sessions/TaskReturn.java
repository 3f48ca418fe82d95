package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/** That the convener did not take a task as done (退回). */
public record TaskReturn(TaskReport report, OfficerId officer, ContentRef reason, Instant time) {
  public TaskReturn {
    Objects.requireNonNull(report);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(time);
  }
}
