package org.fengqiao.application.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.mediation.Mediation;

/**
 * A mediation as one caller is shown it: with its words, except what was erased or is withheld.
 *
 * @param knowsParties whether the caller is told who the parties are and what was spoken: mediation
 *     is confidential (人民调解法第十五条)
 * @param faces the time of each limit, read, in the order of the limits
 * @param now when it was looked at
 */
public record MediationView(
    Loaded<Mediation> loaded,
    boolean knowsParties,
    Map<ContentId, Content> contents,
    List<ClockFace> faces,
    Instant now) {
  public MediationView {
    Objects.requireNonNull(loaded);
    contents = Map.copyOf(contents);
    faces = List.copyOf(faces);
    Objects.requireNonNull(now);
  }

  public Mediation subject() {
    return loaded.aggregate();
  }

  /** Words as they are shown. */
  public CaseView.Shown shown(ContentRef ref) {
    return knowsParties ? CaseView.shown(ref, contents) : new CaseView.Shown.Withheld();
  }
}
