package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
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
import org.fengqiao.domain.grids.Population;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.domain.partners.Right;

/** Records how many lived on a patch on a day, or corrects what was told of that day. */
public final class RecordReading {
  private final Access access;
  private final Ground ground;
  private final GroundDesk desk;
  private final Aggregates aggregates;
  private final Store store;
  private final ZoneId zone;

  @Inject
  RecordReading(
      Access access,
      Ground ground,
      GroundDesk desk,
      Aggregates aggregates,
      Store store,
      ZoneId zone) {
    this.access = access;
    this.ground = ground;
    this.desk = desk;
    this.aggregates = aggregates;
    this.store = store;
    this.zone = zone;
  }

  /**
   * What was read; see {@link Reading} for the rules of its fields.
   *
   * @param spot a division, a grid or a micro-grid
   * @param etag of the reading that is corrected
   */
  public record Command(
      Request request,
      Spot spot,
      LocalDate day,
      Population population,
      String source,
      Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      spot.requirePatch();
      Objects.requireNonNull(day);
      Objects.requireNonNull(population);
      Objects.requireNonNull(source);
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Records it.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND;
   *     GRID_ENDED, MICRO_GRID_ENDED if it ended before that day; STALE_ETAG, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Reading> record(Caller caller, Command command) {
    access.require(caller, Right.RECORD_READING);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Reading> decide(Caller caller, Command command) {
    var now = desk.now();
    var actor = Actor.of(caller.partner());
    var begin = command.day().atStartOfDay(zone).toInstant();
    var patch = ground.stoodUntil(command.spot(), begin);
    var told = new Reading(patch, command.day(), command.population(), command.source(), now);
    var before = Loaded.checked(aggregates.find(Reading.class, told.ref()), command.etag());
    var today = LocalDate.ofInstant(now, zone);
    var decided = Reading.record(before.map(Loaded::aggregate), told, today);
    return before
        .map(found -> Changes.moving(actor, now, found, decided))
        .orElseGet(() -> Changes.making(actor, now, decided));
  }
}
