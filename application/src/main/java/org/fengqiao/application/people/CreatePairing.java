package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.domain.people.PairingId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/** Pairs a unit with a village (结对), for the first time or again. */
public final class CreatePairing {
  private final Access access;
  private final Ground ground;
  private final KnownScope known;
  private final Posts posts;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public CreatePairing(
      Access access,
      Ground ground,
      Units units,
      Posts posts,
      Aggregates aggregates,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.known = new KnownScope(ground, units);
    this.posts = posts;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Whom to pair with which village.
   *
   * @param head the post of the unit's head; empty where no one's
   * @param from empty for now
   */
  public record Command(
      Request request,
      UnitId unit,
      Optional<PostId> head,
      DivisionCode village,
      Optional<Instant> from) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(head);
      Objects.requireNonNull(village);
      from = from.map(time -> time.truncatedTo(ChronoUnit.MICROS));
    }
  }

  /**
   * Pairs them.
   *
   * @throws Refusal RIGHT_MISSING, UNIT_NOT_FOUND, POST_NOT_FOUND, DIVISION_NOT_FOUND,
   *     ALREADY_PAIRED, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Pairing> create(Caller caller, Command command) {
    access.require(caller, Right.CREATE_PAIRING);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Pairing> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    known.require(command.unit());
    command.head().ifPresent(head -> requireOf(command.unit(), head));
    var village = ground.standing(new Spot.InDivision(command.village())).division();
    var before =
        aggregates.find(Pairing.class, PairingId.of(command.unit(), command.village()).ref());
    var decided =
        Pairing.begin(
            before.map(Loaded::aggregate),
            command.unit(),
            command.head(),
            village,
            command.from().orElse(now),
            now);
    var actor = Actor.of(caller.partner());
    return before
        .map(found -> Changes.moving(actor, now, found, decided))
        .orElseGet(() -> Changes.making(actor, now, decided));
  }

  private void requireOf(UnitId unit, PostId head) {
    var post =
        posts
            .find(head)
            .orElseThrow(
                () -> Refusal.notFound(PeopleReason.POST_NOT_FOUND, "posts/" + head.value()));
    if (!post.aggregate().unit().equals(unit)) {
      throw Refusal.invalid("head_post", "is a post of units/" + unit.value());
    }
  }
}
