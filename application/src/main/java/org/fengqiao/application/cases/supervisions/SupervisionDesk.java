package org.fengqiao.application.cases.supervisions;

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
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionAt;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.cases.supervisions.SupervisionReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;

/** Where every move of a supervision is made: authorise, load what is in sight, decide, commit. */
public final class SupervisionDesk {
  private final Access access;
  private final Aggregates aggregates;
  private final Policies policies;
  private final Officers officers;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public SupervisionDesk(
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

  /** A move: what becomes of the supervision at that moment, by the officer. */
  interface Move {
    Decided<Supervision> make(SupervisionAt at, ActingOfficer officer);
  }

  /**
   * Makes a move. A repeat is answered as the supervision is now, and so only while it is in sight.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, SUPERVISION_NOT_FOUND, OFFICER_NOT_ACTING, STALE_ETAG,
   *     REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<Supervision> move(
      Caller caller, Right right, SupervisionMoveOn on, List<Content> words, Move move) {
    access.require(caller, right);
    var answer =
        store.decide(
            on.request(),
            () -> {
              Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              var found = inSight(caller, on.supervision()).checked(on.etag());
              var officer = officers.acting(caller, on.officer(), now);
              var at = new SupervisionAt(found.aggregate(), new SupervisionFaces(policies), now);
              var actor = new Actor(caller.partner(), Optional.of(on.officer()));
              return Changes.moving(actor, now, found, move.make(at, officer)).with(words);
            });
    if (answer.repeated() && !access.sightOf(caller).sees(answer.aggregate())) {
      throw notFound(on.supervision());
    }
    return answer;
  }

  /**
   * The supervision, if the caller sees it.
   *
   * @throws Refusal SUPERVISION_NOT_FOUND, whether it is unknown or out of sight
   */
  Loaded<Supervision> inSight(Caller caller, SupervisionId id) {
    return aggregates
        .find(Supervision.class, id.ref())
        .filter(found -> access.sightOf(caller).sees(found.aggregate()))
        .orElseThrow(() -> notFound(id));
  }

  private static Refusal notFound(SupervisionId id) {
    return Refusal.notFound(SupervisionReason.SUPERVISION_NOT_FOUND, "supervisions/" + id.value());
  }
}
