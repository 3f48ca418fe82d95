package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.partners.Right;

/** Where organizations and mediators are entered and changed: authorise, load, decide, commit. */
public final class RegisterDesk {
  private final Access access;
  private final MediationRegister register;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public RegisterDesk(Access access, MediationRegister register, Store store, InstantSource clock) {
    this.access = access;
    this.register = register;
    this.store = store;
    this.clock = clock;
  }

  /** By whom and when something is entered. */
  record By(Actor actor, Instant now) {
    <A extends Aggregate> Changes<A> making(Decided<A> decided) {
      return Changes.making(actor, now, decided);
    }
  }

  /** What is changed as it was found, by whom and when. */
  record At<A extends Aggregate>(Loaded<A> found, By by) {
    A aggregate() {
      return found.aggregate();
    }

    Instant now() {
      return by.now();
    }

    /** What the change writes, but for words and for what is changed with it. */
    Changes<A> moving(Decided<A> decided) {
      return Changes.moving(by.actor(), by.now(), found, decided);
    }
  }

  /**
   * Enters one.
   *
   * @throws Refusal RIGHT_MISSING, REQUEST_ID_REUSED, and what {@code decision} refuses
   */
  <A extends Aggregate> Answer<A> enter(
      Caller caller, Right right, Request request, Function<By, Changes<A>> decision) {
    access.require(caller, right);
    return store.decide(request, () -> decision.apply(by(caller)));
  }

  /**
   * Changes an organization.
   *
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, and what
   *     {@code decision} refuses
   */
  Answer<MediationOrganization> organization(
      Caller caller,
      Right right,
      Revision<OrganizationId> revision,
      Function<At<MediationOrganization>, Changes<MediationOrganization>> decision) {
    return change(caller, right, revision, register::organization, decision);
  }

  /**
   * Changes a mediator.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATOR_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, and what
   *     {@code decision} refuses
   */
  Answer<Mediator> mediator(
      Caller caller,
      Right right,
      Revision<MediatorId> revision,
      Function<At<Mediator>, Changes<Mediator>> decision) {
    return change(caller, right, revision, register::mediator, decision);
  }

  private <I, A extends Aggregate> Answer<A> change(
      Caller caller,
      Right right,
      Revision<I> revision,
      Function<I, Loaded<A>> find,
      Function<At<A>, Changes<A>> decision) {
    return enter(
        caller,
        right,
        revision.request(),
        by -> {
          var found = find.apply(revision.id()).checked(revision.etag());
          return decision.apply(new At<>(found, by));
        });
  }

  private By by(Caller caller) {
    return new By(Actor.of(caller.partner()), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
