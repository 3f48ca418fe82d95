package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;

/** Sets up a unit. */
public final class CreateUnit {
  private final Access access;
  private final Ground ground;
  private final Units units;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public CreateUnit(
      Access access, Ground ground, Units units, Ids ids, Store store, InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.units = units;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /** The unit to set up; see {@link Unit} for the rules of its fields. */
  public record Command(
      Request request, String name, UnitKind kind, DivisionCode division, Optional<UnitId> parent) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(parent);
    }
  }

  /**
   * Sets it up.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, UNIT_NOT_FOUND for the parent,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Unit> create(Caller caller, Command command) {
    access.require(caller, Right.CREATE_UNIT);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Unit> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var division = ground.division(command.division()).code();
    command.parent().ifPresent(this::requireUnit);
    var decided =
        Unit.create(
            new UnitId(ids.next()),
            command.name(),
            command.kind(),
            division,
            command.parent(),
            now);
    return Changes.making(Actor.of(caller.partner()), now, decided);
  }

  private void requireUnit(UnitId id) {
    if (units.find(id).isEmpty()) {
      throw Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + id.value());
    }
  }
}
