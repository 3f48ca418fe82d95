package org.fengqiao.domain.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.grids.DivisionCode;

/** What is decided about a pairing. Words stand in contents. */
public sealed interface PairingFact extends Fact {
  /** Unit and village were paired, for the first time or again. */
  record PairingBegun(
      PairingId id,
      UnitId unit,
      Optional<PostId> head,
      DivisionCode village,
      Instant from,
      Instant time)
      implements PairingFact {}

  /** The village was visited. */
  record VisitRecorded(
      VisitId id,
      LocalDate day,
      OfficerId officer,
      ContentRef findings,
      List<CaseId> cases,
      Instant time)
      implements PairingFact {
    public VisitRecorded {
      cases = List.copyOf(cases);
    }
  }

  /** They are paired no more. */
  record PairingEnded(Instant time) implements PairingFact {}
}
