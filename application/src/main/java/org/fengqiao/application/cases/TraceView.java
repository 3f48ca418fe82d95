package org.fengqiao.application.cases;

import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.partners.PartnerId;

/**
 * One entry of a case's trace (工作留痕) as one caller is shown it.
 *
 * @param afterHidden whether the entry took the case out of a watcher's sight, so that what stands
 *     after it is hidden: the state, where the case went, and the words given with the move
 * @param reporterShown whether the caller may know who reported
 */
public record TraceView(
    Entry entry,
    PartnerId viewer,
    boolean afterHidden,
    boolean reporterShown,
    Map<ContentId, Content> contents) {
  public TraceView {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(viewer);
    contents = Map.copyOf(contents);
  }

  /** Words as they are shown. */
  public CaseView.Shown shown(ContentRef ref) {
    return CaseView.shown(ref, contents);
  }

  /** Name and phone of the reporter, as they are shown. */
  public CaseView.Shown reporter(ContentRef ref) {
    return reporterShown ? shown(ref) : new CaseView.Shown.Withheld();
  }
}
