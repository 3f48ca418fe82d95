package org.fengqiao.application.cases.spotchecks;

import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.spotchecks.SpotCheckItem;

/** A case of a spot check, with its words except what was erased. */
public record SpotCheckItemView(SpotCheckItem item, Map<ContentId, Content> contents) {
  public SpotCheckItemView {
    Objects.requireNonNull(item);
    contents = Map.copyOf(contents);
  }

  /** Words of it, as they are shown. */
  public Shown shown(ContentRef ref) {
    return CaseView.shown(ref, contents);
  }
}
