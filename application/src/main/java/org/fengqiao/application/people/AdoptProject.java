package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
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
import org.fengqiao.domain.people.Project;
import org.fengqiao.domain.people.ProjectId;
import org.fengqiao.domain.people.UnitId;

/** Lets a unit adopt a project for a village or another patch (领办). */
public final class AdoptProject {
  private final Access access;
  private final Ground ground;
  private final KnownScope known;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public AdoptProject(
      Access access, Ground ground, Units units, Ids ids, Store store, InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.known = new KnownScope(ground, units);
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The project to adopt; see {@link Project} for the rules of its fields.
   *
   * @param spot for which; no QR code
   */
  public record Command(Request request, UnitId unit, Spot spot, String title, LocalDate due) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(title);
      Objects.requireNonNull(due);
      spot.requirePatch();
    }
  }

  /**
   * Adopts it.
   *
   * @throws Refusal RIGHT_MISSING, UNIT_NOT_FOUND, DIVISION_NOT_FOUND, GRID_NOT_FOUND, GRID_ENDED,
   *     MICRO_GRID_NOT_FOUND, MICRO_GRID_ENDED, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Project> adopt(Caller caller, Command command) {
    access.require(caller, Right.ADOPT_PROJECT);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Project> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    known.require(command.unit());
    var patch = ground.standing(command.spot());
    var id = new ProjectId(ids.next());
    var adopted = Project.adopt(id, command.unit(), patch, command.title(), command.due(), now);
    return Changes.making(Actor.of(caller.partner()), now, adopted);
  }
}
