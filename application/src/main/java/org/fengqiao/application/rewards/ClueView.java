package org.fengqiao.application.rewards;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.rewards.Clue;

/**
 * A clue as it is shown: with its words, except what was erased. Nobody is shown who reported it
 * with it.
 *
 * @param times its times, read, in the order of {@link Clue#times}
 */
public record ClueView(
    Loaded<Clue> loaded, Map<ContentId, Content> contents, List<ClockFace> times) {
  public ClueView {
    Objects.requireNonNull(loaded);
    contents = Map.copyOf(contents);
    times = List.copyOf(times);
  }

  public Clue subject() {
    return loaded.aggregate();
  }

  /** Words that all who see the clue may read. */
  public CaseView.Shown shown(ContentRef ref) {
    return CaseView.shown(ref, contents);
  }
}
