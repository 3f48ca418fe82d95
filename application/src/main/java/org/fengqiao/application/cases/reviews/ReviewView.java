package org.fengqiao.application.cases.reviews;

import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.reviews.ProgressReview;

/** A progress review as shown: with its words, except what was erased. */
public record ReviewView(Loaded<ProgressReview> loaded, Map<ContentId, Content> contents) {
  public ReviewView {
    Objects.requireNonNull(loaded);
    contents = Map.copyOf(contents);
  }

  public ProgressReview subject() {
    return loaded.aggregate();
  }

  /** Words as they are shown. */
  public CaseView.Shown shown(ContentRef ref) {
    return CaseView.shown(ref, contents);
  }
}
