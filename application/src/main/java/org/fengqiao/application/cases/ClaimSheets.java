package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.ClaimSheet;
import org.fengqiao.domain.cases.ClaimSheetId;

/** Finds the sheets that cases name. */
public final class ClaimSheets {
  private final Aggregates aggregates;

  @Inject
  public ClaimSheets(Aggregates aggregates) {
    this.aggregates = aggregates;
  }

  /** A sheet of a case, which was written with it. */
  Loaded<ClaimSheet> get(ClaimSheetId id) {
    return aggregates
        .find(ClaimSheet.class, id.ref())
        .orElseThrow(() -> new IllegalStateException("a case names a sheet that is none: " + id));
  }
}
