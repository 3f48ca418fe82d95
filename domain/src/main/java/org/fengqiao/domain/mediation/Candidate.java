package org.fengqiao.domain.mediation;

import java.util.Objects;

/**
 * A mediator who may be given a dispute.
 *
 * @param absent whether the officer cannot act now: is away, or gone and erased
 */
public record Candidate(Mediator mediator, boolean absent) {
  public Candidate {
    Objects.requireNonNull(mediator);
  }
}
