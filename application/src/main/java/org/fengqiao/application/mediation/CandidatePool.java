package org.fengqiao.application.mediation;

import java.util.List;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.Candidate;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;

/**
 * Those among whom a mediator is chosen.
 *
 * @param mediators at the versions that were looked at
 * @param candidates the same, with whether they are there
 */
public record CandidatePool(List<Loaded<Mediator>> mediators, List<Candidate> candidates) {
  public CandidatePool {
    mediators = List.copyOf(mediators);
    candidates = List.copyOf(candidates);
  }

  /**
   * One of them, at the version that was looked at: what is written of the chosen must rest on that
   * one, not on a later that was loaded anew, or it need not be the least burdened.
   */
  public Loaded<Mediator> get(MediatorId id) {
    return mediators.stream()
        .filter(one -> one.aggregate().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id.name() + " was no candidate"));
  }
}
