package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionAt;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.cases.sessions.SessionReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;

/**
 * Where every move of a joint session is made: authorise, load what is in sight, decide, commit.
 */
public final class SessionDesk {
  private final Access access;
  private final Aggregates aggregates;
  private final Policies policies;
  private final Officers officers;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public SessionDesk(
      Access access,
      Aggregates aggregates,
      Policies policies,
      Officers officers,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.policies = policies;
    this.officers = officers;
    this.store = store;
    this.clock = clock;
  }

  /** A move: what becomes of the session at that moment, by the officer. */
  interface Move {
    Decided<JointSession> make(SessionAt at, ActingOfficer officer);
  }

  /** A move that is more than what becomes of the session: all that it writes. */
  interface Decision {
    Changes<JointSession> make(
        Loaded<JointSession> found, SessionAt at, ActingOfficer officer, Actor actor);
  }

  /**
   * Makes a move.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, SESSION_NOT_FOUND, OFFICER_NOT_ACTING, STALE_ETAG,
   *     REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<JointSession> move(
      Caller caller, Right right, SessionMoveOn on, List<Content> words, Move move) {
    return decide(
        caller,
        right,
        on,
        (found, at, officer, actor) ->
            Changes.moving(actor, at.now(), found, move.make(at, officer)).with(words));
  }

  /**
   * The same of a decision. A repeat is answered as the session is now, and so only while it is in
   * sight.
   */
  Answer<JointSession> decide(Caller caller, Right right, SessionMoveOn on, Decision decision) {
    access.require(caller, right);
    var answer =
        store.decide(
            on.request(),
            () -> {
              Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              var found = inSight(caller, on.session()).checked(on.etag());
              var officer = officers.acting(caller, on.officer(), now);
              var at = new SessionAt(found.aggregate(), new SessionLimits(policies), now);
              var actor = new Actor(caller.partner(), Optional.of(on.officer()));
              return decision.make(found, at, officer, actor);
            });
    if (answer.repeated() && !access.sightOf(caller).sees(answer.aggregate())) {
      throw notFound(on.session());
    }
    return answer;
  }

  /**
   * The session, if the caller sees it.
   *
   * @throws Refusal SESSION_NOT_FOUND, whether it is unknown or out of sight
   */
  Loaded<JointSession> inSight(Caller caller, SessionId id) {
    return aggregates
        .find(JointSession.class, id.ref())
        .filter(found -> access.sightOf(caller).sees(found.aggregate()))
        .orElseThrow(() -> notFound(id));
  }

  private static Refusal notFound(SessionId id) {
    return Refusal.notFound(SessionReason.SESSION_NOT_FOUND, id.name());
  }
}
