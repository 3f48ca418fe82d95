package org.fengqiao.application.cases.sessions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.clocks.ClockFace;

/**
 * A joint session as shown: with its words, except what was erased.
 *
 * @param face the time to hold it, read
 * @param tasks the time of each task, read, in the order of the tasks
 */
public record SessionView(
    Loaded<JointSession> loaded,
    Map<ContentId, Content> contents,
    ClockFace face,
    List<ClockFace> tasks) {
  public SessionView {
    Objects.requireNonNull(loaded);
    contents = Map.copyOf(contents);
    Objects.requireNonNull(face);
    tasks = List.copyOf(tasks);
  }

  public JointSession subject() {
    return loaded.aggregate();
  }

  /** Words as they are shown. */
  public CaseView.Shown shown(ContentRef ref) {
    return CaseView.shown(ref, contents);
  }
}
