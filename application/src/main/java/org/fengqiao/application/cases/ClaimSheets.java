package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseClaimantsAt;
import org.fengqiao.domain.cases.ClaimSheet;
import org.fengqiao.domain.cases.ClaimSheetId;

/** Finds the sheets that cases name. */
final class ClaimSheets {
  private final Aggregates aggregates;

  @Inject
  ClaimSheets(Aggregates aggregates) {
    this.aggregates = aggregates;
  }

  /**
   * The sheet on which a claimant of the case stands.
   *
   * @throws Refusal CLAIMANT_NOT_FOUND
   */
  Loaded<ClaimSheet> of(CaseClaimantsAt claimants, int number) {
    return claimants
        .at()
        .c()
        .claimants()
        .flatMap(all -> all.sheetOf(number))
        .map(this::get)
        .orElseThrow(() -> claimants.notFound(number));
  }

  /** A sheet of a case, which was written with it. */
  Loaded<ClaimSheet> get(ClaimSheetId id) {
    return aggregates
        .find(ClaimSheet.class, id.ref())
        .orElseThrow(() -> new IllegalStateException("a case names a sheet that is none: " + id));
  }
}
