package org.fengqiao.application.mediation.filings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.outward.Retries;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationId;

/** What became of the files that go to courts. */
public interface FilingRecords extends Retries {
  /** Most that are shown of one mediation. */
  int MOST = 100;

  /** Those of one mediation, the oldest first; at most {@value #MOST}. */
  List<FilingRecord> of(MediationId mediation);

  /**
   * A page of those in a subtree, the oldest first; the key is the id, which rises with time.
   *
   * @param state not TAKEN: those are many, and found by their mediations
   */
  Page<FilingRecord> list(DivisionCode root, FilingState state, PageRequest page);

  /** One of them. */
  Optional<FilingRecord> find(UUID id);
}
