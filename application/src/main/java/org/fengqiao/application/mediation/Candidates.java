package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Candidate;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;

/** Tells who may be given disputes, for {@link org.fengqiao.domain.mediation.Assignment}. */
public final class Candidates {
  private final MediationRegister register;
  private final Mediators mediators;
  private final MediatorOfficers officers;

  @Inject
  public Candidates(MediationRegister register, Mediators mediators, MediatorOfficers officers) {
    this.register = register;
    this.mediators = mediators;
    this.officers = officers;
  }

  /**
   * The active mediators of an organization; none of one that was closed.
   *
   * @throws Refusal ORGANIZATION_NOT_FOUND
   */
  public CandidatePool at(OrganizationId organization, Instant now) {
    return register.organization(organization).aggregate().stands()
        ? pool(mediators.candidates(organization), now)
        : pool(List.of(), now);
  }

  /**
   * One mediator, as whom the parties chose.
   *
   * @throws Refusal MEDIATOR_NOT_FOUND
   */
  public CandidatePool of(MediatorId chosen, Instant now) {
    return pool(List.of(register.mediator(chosen)), now);
  }

  private CandidatePool pool(List<Loaded<Mediator>> some, Instant now) {
    var mediators = some.stream().map(Loaded::aggregate).toList();
    var known = officers.of(mediators);
    return new CandidatePool(
        some, mediators.stream().map(one -> new Candidate(one, known.isAbsent(one, now))).toList());
  }
}
