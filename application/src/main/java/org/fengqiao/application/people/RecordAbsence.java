package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Step;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Absence;
import org.fengqiao.domain.people.AbsenceId;
import org.fengqiao.domain.people.AbsenceKind;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Period;

/** Records that an officer is absent for a time, and who stands in (离岗、代班). */
public final class RecordAbsence {
  private static final int LONGEST_NOTE = 500;

  private final Access access;
  private final Aggregates aggregates;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public RecordAbsence(
      Access access, Aggregates aggregates, Ids ids, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Who is absent, and when.
   *
   * @param etag the officer's
   * @param from empty for now
   * @param until empty until it is ended
   * @param deputy stands in for the officer in every post; empty: nobody does
   * @param note why, in words; 0 to 500 characters
   */
  public record Command(
      Request request,
      OfficerId officer,
      Optional<String> etag,
      AbsenceKind kind,
      Optional<Instant> from,
      Optional<Instant> until,
      Optional<OfficerId> deputy,
      String note) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(etag);
      Objects.requireNonNull(kind);
      from = from.map(time -> time.truncatedTo(ChronoUnit.MICROS));
      until = until.map(time -> time.truncatedTo(ChronoUnit.MICROS));
      Objects.requireNonNull(deputy);
      note = Text.optional("note", note, LONGEST_NOTE);
    }

    /** Made from the request's, so that a repeat names the same one. */
    public AbsenceId absence() {
      return new AbsenceId(request.derivedId());
    }
  }

  /**
   * Records it; answers the officer, who has the absence.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_FOUND, OFFICER_ERASED, ALREADY_ABSENT,
   *     DEPUTY_ABSENT, TOO_MANY_ABSENCES, STALE_ETAG, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Officer> record(Caller caller, Command command) {
    access.require(caller, Right.RECORD_ABSENCE);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Officer> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var officer = find(command.officer()).checked(command.etag());
    var words = words(command.note());
    var absence =
        new Absence(
            command.absence(),
            command.kind(),
            period(command.from().orElse(now), command.until()),
            command.deputy(),
            words.map(Content::ref));
    var changes =
        Changes.moving(Actor.of(caller.partner()), now, officer, officer.aggregate().leave(absence))
            .with(words.stream().toList());
    return command
        .deputy()
        .map(deputy -> with(changes, find(deputy), absence, command))
        .orElse(changes);
  }

  private static Changes<Officer> with(
      Changes<Officer> changes, Loaded<Officer> deputy, Absence absence, Command command) {
    var noted = deputy.aggregate().standIn(command.officer(), absence);
    return changes.and(new Step<>(Optional.of(deputy), noted));
  }

  private static Period period(Instant from, Optional<Instant> until) {
    if (until.filter(end -> !end.isAfter(from)).isPresent()) {
      throw Refusal.invalid("end_time", "is after the start time");
    }
    return new Period(from, until);
  }

  private Optional<Content> words(String note) {
    return note.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Content(
                new ContentId(ids.next()),
                ids.random(Content.SALT_BYTES),
                Map.of(AbsenceView.NOTE, note)));
  }

  private Loaded<Officer> find(OfficerId id) {
    return aggregates
        .find(Officer.class, id.ref())
        .orElseThrow(
            () -> Refusal.notFound(PeopleReason.OFFICER_NOT_FOUND, "officers/" + id.value()));
  }
}
