package org.fengqiao.application.cases.whistles;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.policies.Rules;

/**
 * A whistle as shown: with its words, except what was erased.
 *
 * @param rules what the pack version under which it was blown says
 * @param faces the clock of each call, read, in the order of the calls
 */
public record WhistleView(
    Loaded<Whistle> loaded, Map<ContentId, Content> contents, Rules rules, List<ClockFace> faces) {
  public WhistleView {
    Objects.requireNonNull(loaded);
    contents = Map.copyOf(contents);
    Objects.requireNonNull(rules);
    faces = List.copyOf(faces);
  }

  public Whistle subject() {
    return loaded.aggregate();
  }

  /** Words as they are shown. */
  public CaseView.Shown shown(ContentRef ref) {
    return CaseView.shown(ref, contents);
  }
}
