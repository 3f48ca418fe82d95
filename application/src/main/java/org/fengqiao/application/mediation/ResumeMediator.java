package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.partners.Right;

/** Lets a mediator come back, from a pause or from having ended (恢复、返聘). */
public final class ResumeMediator {
  private final RegisterDesk desk;
  private final Memberships memberships;
  private final Mediators mediators;

  @Inject
  public ResumeMediator(RegisterDesk desk, Memberships memberships, Mediators mediators) {
    this.desk = desk;
    this.memberships = memberships;
    this.mediators = mediators;
  }

  /**
   * Resumes, lifted to the least taken as who is registered. Who had ended joins the organizations
   * again.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATOR_NOT_FOUND, ILLEGAL_MEDIATOR_MOVE, ORGANIZATION_CLOSED
   *     or ORGANIZATION_FULL of one that is joined, STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<Mediator> resume(Caller caller, Revision<MediatorId> revision) {
    return desk.mediator(caller, Right.RESUME_MEDIATOR, revision, this::decide);
  }

  private Changes<Mediator> decide(RegisterDesk.At<Mediator> at) {
    var has = at.aggregate();
    int least = mediators.leastTaken(has.profile().organizations(), has.id()).orElse(0);
    var back = has.resume(least, at.now());
    return memberships.counted(at.moving(back), has.joined(), back.after());
  }
}
