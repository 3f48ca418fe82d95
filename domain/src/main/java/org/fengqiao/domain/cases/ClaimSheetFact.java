package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Fact;

/** What is decided about a sheet of claimants. Names and words stand in contents. */
public sealed interface ClaimSheetFact extends Fact {
  /** It was begun, with its first claimants. */
  record ClaimSheetOpened(ClaimSheetId id, CaseId subject, List<Claimant> claimants)
      implements ClaimSheetFact {
    public ClaimSheetOpened {
      claimants = List.copyOf(claimants);
    }
  }

  /** More were put on it. */
  record ClaimantsListed(List<Claimant> claimants) implements ClaimSheetFact {
    public ClaimantsListed {
      claimants = List.copyOf(claimants);
    }
  }

  /** One of them stands behind the case no more. */
  record ClaimantStruck(int number, Claimant.Dropped how) implements ClaimSheetFact {}

  /** A content that told of one of them was destroyed; its digest stands. */
  record ClaimantErased(ContentId content) implements ClaimSheetFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(content);
    }
  }
}
