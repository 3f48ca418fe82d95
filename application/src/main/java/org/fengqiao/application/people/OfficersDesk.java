package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.partners.InSight;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ActingOfficer;

/** Where officers make their moves: authorise, load what is in sight, decide, commit. */
public final class OfficersDesk {
  private final Access access;
  private final Officers officers;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public OfficersDesk(Access access, Officers officers, Store store, InstantSource clock) {
    this.access = access;
    this.officers = officers;
    this.store = store;
    this.clock = clock;
  }

  /** What is moved as it was found, by whom, and when. */
  public record At<A extends Aggregate>(
      Loaded<A> found, ActingOfficer officer, Actor actor, Instant now) {
    public A aggregate() {
      return found.aggregate();
    }

    /** What the move writes, but for words and for what is moved with it. */
    public Changes<A> moving(Decided<A> decided) {
      return Changes.moving(actor, now, found, decided);
    }
  }

  /**
   * Makes a move. A repeat is answered as what was moved is now, and so only while it is in sight.
   *
   * @param decision what the move writes
   * @throws Refusal RIGHT_MISSING, what {@code inSight} says of one out of sight, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, and what {@code decision} refuses
   */
  public <I, A extends Aggregate> Answer<A> decide(
      Caller caller,
      Right right,
      OfficerMove<I> move,
      InSight<I, A> inSight,
      Function<At<A>, Changes<A>> decision) {
    access.require(caller, right);
    var answer =
        store.decide(
            move.request(),
            () -> {
              var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              var found = inSight.get(caller, move.id()).checked(move.etag());
              var officer = officers.acting(caller, move.officer(), now);
              var actor = new Actor(caller.partner(), Optional.of(move.officer()));
              return decision.apply(new At<>(found, officer, actor, now));
            });
    return inSight.answered(caller, move.id(), answer);
  }
}
