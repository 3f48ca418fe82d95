package org.fengqiao.application.cases.whistles;

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
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleAt;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.cases.whistles.WhistleReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;

/** Where every move of a whistle is made: authorise, load what is in sight, decide, commit. */
public final class WhistleDesk {
  private final Access access;
  private final Aggregates aggregates;
  private final Policies policies;
  private final Officers officers;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public WhistleDesk(
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

  /** A move: what becomes of the whistle at that moment, by the officer. */
  interface Move {
    Decided<Whistle> make(WhistleAt at, ActingOfficer officer);
  }

  /** As {@link #move(Caller, Right, WhistleMoveOn, List, Move)}, without words. */
  Answer<Whistle> move(Caller caller, Right right, WhistleMoveOn on, Move move) {
    return move(caller, right, on, List.of(), move);
  }

  /**
   * Makes a move. A repeat is answered as the whistle is now, and so only while it is in sight.
   *
   * @param words that are given with it
   * @throws Refusal RIGHT_MISSING, WHISTLE_NOT_FOUND, OFFICER_NOT_ACTING, STALE_ETAG,
   *     REQUEST_ID_REUSED, and what {@code move} refuses
   */
  Answer<Whistle> move(
      Caller caller, Right right, WhistleMoveOn on, List<Content> words, Move move) {
    access.require(caller, right);
    var answer =
        store.decide(
            on.request(),
            () -> {
              Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              var found = inSight(caller, on.whistle()).checked(on.etag());
              var officer = officers.acting(caller, on.officer(), now);
              var at = new WhistleAt(found.aggregate(), new WhistleFaces(policies), now);
              var actor = new Actor(caller.partner(), Optional.of(on.officer()));
              return Changes.moving(actor, now, found, move.make(at, officer)).with(words);
            });
    if (answer.repeated() && !access.sightOf(caller).sees(answer.aggregate())) {
      throw notFound(on.whistle());
    }
    return answer;
  }

  /**
   * The whistle, if the caller sees it.
   *
   * @throws Refusal WHISTLE_NOT_FOUND, whether it is unknown or out of sight
   */
  Loaded<Whistle> inSight(Caller caller, WhistleId id) {
    return aggregates
        .find(Whistle.class, id.ref())
        .filter(found -> access.sightOf(caller).sees(found.aggregate()))
        .orElseThrow(() -> notFound(id));
  }

  private static Refusal notFound(WhistleId id) {
    return Refusal.notFound(WhistleReason.WHISTLE_NOT_FOUND, "whistles/" + id.value());
  }
}
