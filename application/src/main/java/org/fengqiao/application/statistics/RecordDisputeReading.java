package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.fengqiao.domain.statistics.DisputePeriod;
import org.fengqiao.domain.statistics.DisputeReading;
import org.fengqiao.domain.statistics.DisputeReadingKind;

/** Records how many disputes of a kind a division had in a period, or corrects what was told. */
public final class RecordDisputeReading {
  private final Access access;
  private final Ground ground;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * What was told; see {@link DisputeReading} for the rules of its fields.
   *
   * @param etag of the reading that is corrected
   */
  public record Command(
      Request request,
      DivisionCode division,
      DisputePeriod period,
      DisputeReadingKind kind,
      int count,
      String source,
      Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(division);
      Objects.requireNonNull(period);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(source);
      Objects.requireNonNull(etag);
    }
  }

  @Inject
  public RecordDisputeReading(
      Access access,
      Ground ground,
      Aggregates aggregates,
      Store store,
      InstantSource clock,
      ZoneId zone) {
    this.access = access;
    this.ground = ground;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Records it.
   *
   * @throws Refusal RIGHT_MISSING; PATCH_OFF_SCOPE unless the caller views all of the division;
   *     DIVISION_NOT_FOUND, also if it ended before the period began; STALE_ETAG, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<DisputeReading> record(Caller caller, Command command) {
    access.require(caller, Right.RECORD_DISPUTE_READING);
    access.requireView(caller, command.division());
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<DisputeReading> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var actor = Actor.of(caller.partner());
    var begin = command.period().first().atStartOfDay(zone).toInstant();
    var _ = ground.stoodUntil(new Spot.InDivision(command.division()), begin);
    var told =
        new DisputeReading(
            command.division(),
            command.period(),
            command.kind(),
            command.count(),
            command.source(),
            now);
    var before = Loaded.checked(aggregates.find(DisputeReading.class, told.ref()), command.etag());
    var today = LocalDate.ofInstant(now, zone);
    var decided = DisputeReading.record(before.map(Loaded::aggregate), told, today);
    return before
        .map(found -> Changes.moving(actor, now, found, decided))
        .orElseGet(() -> Changes.making(actor, now, decided));
  }
}
