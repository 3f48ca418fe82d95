package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.AbsenceId;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;

/** Ends an officer's absence (返岗), or sets when it will end. */
public final class EndAbsence {
  private final Access access;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public EndAbsence(Access access, Aggregates aggregates, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Which absence, and when it ends.
   *
   * @param etag the officer's
   * @param until empty for now
   */
  public record Command(
      Request request,
      OfficerId officer,
      AbsenceId absence,
      Optional<String> etag,
      Optional<Instant> until) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(absence);
      Objects.requireNonNull(etag);
      until = until.map(time -> time.truncatedTo(ChronoUnit.MICROS));
    }
  }

  /**
   * Ends it; answers the officer, who has the absence.
   *
   * @throws Refusal RIGHT_MISSING, ABSENCE_NOT_FOUND, ABSENCE_ENDED, ALREADY_ABSENT, STALE_ETAG,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Officer> end(Caller caller, Command command) {
    access.require(caller, Right.RECORD_ABSENCE);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Officer> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var officer =
        aggregates
            .find(Officer.class, command.officer().ref())
            .orElseThrow(() -> Refusal.notFound(PeopleReason.ABSENCE_NOT_FOUND, name(command)))
            .checked(command.etag());
    var ended = officer.aggregate().comeBack(command.absence(), command.until().orElse(now), now);
    return Changes.moving(Actor.of(caller.partner()), now, officer, ended);
  }

  private static String name(Command command) {
    return "officers/" + command.officer().value() + "/absences/" + command.absence().value();
  }
}
