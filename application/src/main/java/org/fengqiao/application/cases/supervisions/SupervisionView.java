package org.fengqiao.application.cases.supervisions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.clocks.ClockFace;

/**
 * A supervision as shown: with its words, except what was erased.
 *
 * @param faces the clock of each round, read, in their order
 * @param overdue whether the unit must reply, and its time has run out
 */
public record SupervisionView(
    Loaded<Supervision> loaded,
    Map<ContentId, Content> contents,
    List<ClockFace> faces,
    boolean overdue) {
  public SupervisionView {
    Objects.requireNonNull(loaded);
    contents = Map.copyOf(contents);
    faces = List.copyOf(faces);
  }

  public Supervision subject() {
    return loaded.aggregate();
  }

  /** Words as they are shown. */
  public CaseView.Shown shown(ContentRef ref) {
    return CaseView.shown(ref, contents);
  }
}
