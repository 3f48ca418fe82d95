package org.fengqiao.domain.mediation;

import java.time.Instant;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.people.OfficerId;

/**
 * What is decided about a mediator, who is named by the officer's id alone. Words stand in
 * contents.
 */
public sealed interface MediatorFact extends Fact {
  /**
   * An officer was registered as a mediator.
   *
   * @param headStart what counts as taken from the beginning
   */
  record MediatorRegistered(
      MediatorId id, OfficerId officer, MediatorProfile profile, int headStart, Instant time)
      implements MediatorFact {}

  /** Something else is known of the mediator. */
  record ProfileChanged(MediatorProfile profile) implements MediatorFact {}

  /** The mediator is given no disputes for a while. */
  record MediatorPaused(ContentRef why, Instant time) implements MediatorFact {}

  /** The mediator may be given disputes again. */
  record MediatorResumed(Instant time) implements MediatorFact {}

  /** The mediator mediates no more. */
  record MediatorEnded(ContentRef why, Instant time) implements MediatorFact {}

  /** More counts as taken than was, so that the others' lead is not made up for. */
  record TakenLifted(int taken) implements MediatorFact {}

  /** A dispute was given to the mediator. */
  record DisputeTaken(MediationId dispute, Instant time) implements MediatorFact {}

  /** A dispute is in the mediator's hand no more. */
  record DisputeLetGo(MediationId dispute, Instant time) implements MediatorFact {}
}
