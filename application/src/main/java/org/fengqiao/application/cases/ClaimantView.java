package org.fengqiao.application.cases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Claimant;

/**
 * A claimant as one caller is shown him.
 *
 * @param known whether the caller may know who he is; else the sum is withheld too, since the one
 *     complained about knows whom he owes it
 */
public record ClaimantView(
    CaseId subject, Claimant claimant, boolean known, Map<ContentId, Content> contents) {
  public ClaimantView {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(claimant);
    contents = Map.copyOf(contents);
  }

  /** Words of him or about him, as they are shown. */
  public Shown shown(ContentRef ref) {
    return known ? CaseView.shown(ref, contents) : new Shown.Withheld();
  }

  /** What is claimed, in fen; empty where no sum is, or while it is withheld. */
  public Optional<Long> fen() {
    return claimant.fen().filter(_ -> known);
  }
}
