package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/** Sets up a post in a unit, at a division, a grid or a micro-grid. */
public final class CreatePost {
  private final Access access;
  private final Ground ground;
  private final Units units;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public CreatePost(
      Access access, Ground ground, Units units, Ids ids, Store store, InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.units = units;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The post to set up; see {@link Post} for the rules of its fields.
   *
   * @param spot what it answers for; no QR code
   */
  public record Command(Request request, Role role, UnitId unit, Spot spot, String title) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(role);
      Objects.requireNonNull(unit);
      spot.requirePatch();
    }
  }

  /**
   * Sets it up.
   *
   * @throws Refusal RIGHT_MISSING, UNIT_NOT_FOUND, DIVISION_NOT_FOUND, GRID_NOT_FOUND, GRID_ENDED,
   *     MICRO_GRID_NOT_FOUND, MICRO_GRID_ENDED, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Post> create(Caller caller, Command command) {
    access.require(caller, Right.CREATE_POST);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Post> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (units.find(command.unit()).isEmpty()) {
      throw Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + command.unit().value());
    }
    var patch = ground.standing(command.spot());
    var decided =
        Post.create(
            new PostId(ids.next()), command.role(), command.unit(), patch, command.title(), now);
    return Changes.making(Actor.of(caller.partner()), now, decided);
  }
}
