package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;

/** What is decided about an officer. Name, phone and words stand in contents. */
public sealed interface OfficerFact extends Fact {
  /** The officer was entered. */
  record OfficerCreated(OfficerId id, ContentRef details, Instant time) implements OfficerFact {}

  /** Name or phone were changed; the former ones were destroyed. */
  record DetailsChanged(ContentRef details, ContentId former) implements OfficerFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(former);
    }
  }

  /** All that is personal is to be destroyed. */
  record OfficerErased(Instant time) implements OfficerFact {}

  /** A content of the officer was destroyed; its digest stands. */
  record ContentErased(ContentId content) implements OfficerFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(content);
    }
  }

  /** The officer was given a post, for the first time or again. */
  record PostGiven(PostId post) implements OfficerFact {}

  /** The officer is absent for a period. */
  record AbsenceRecorded(
      AbsenceId id,
      AbsenceKind kind,
      Period period,
      Optional<OfficerId> deputy,
      Optional<ContentRef> note)
      implements OfficerFact {}

  /** An absence got an end, or another one. */
  record AbsenceEnded(AbsenceId id, Instant until) implements OfficerFact {}

  /** The officer was named as another's deputy, for the first time or again. */
  record DeputyNamed(OfficerId absent) implements OfficerFact {}

  /**
   * Cases in the officer's hand went to another of the unit.
   *
   * @param cases how many at once; each says so itself
   */
  record WorkHandedOver(OfficerId to, UnitId unit, int cases, Optional<ContentRef> note)
      implements OfficerFact {}
}
