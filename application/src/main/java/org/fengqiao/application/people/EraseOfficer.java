package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
import org.fengqiao.domain.people.Appointment;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;

/**
 * Destroys all that is personal of an officer who has left. What the officer did stays, under the
 * officer's id alone; the journal stays whole, as it holds digests only.
 */
public final class EraseOfficer {
  private final Access access;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public EraseOfficer(Access access, Aggregates aggregates, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Whom.
   *
   * @param etag the officer's
   */
  public record Command(Request request, OfficerId officer, Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Erases.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_FOUND, OFFICER_ERASED, OFFICER_IN_POST,
   *     OFFICER_IS_DEPUTY, STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<Officer> erase(Caller caller, Command command) {
    access.require(caller, Right.ERASE_OFFICER);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Officer> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var officer =
        aggregates
            .find(Officer.class, command.officer().ref())
            .orElseThrow(() ->
                Refusal.notFound(
                    PeopleReason.OFFICER_NOT_FOUND, "officers/" + command.officer().value()))
            .checked(command.etag());
    requireLeft(officer.aggregate(), now);
    requireNoDeputy(officer.aggregate(), now);
    var erased = officer.aggregate().erase(now);
    return Changes.moving(Actor.of(caller.partner()), now, officer, erased);
  }

  private void requireLeft(Officer officer, Instant now) {
    for (var id : officer.posts()) {
      var held =
          aggregates.find(Post.class, id.ref()).stream()
              .flatMap(post -> post.aggregate().appointments().stream())
              .anyMatch(one -> one.officer().equals(officer.id()) && isOpen(one, now));
      if (held) {
        throw Refusal.illegalNow(
            PeopleReason.OFFICER_IN_POST, List.of(), Map.of("post", "posts/" + id.value()));
      }
    }
  }

  private void requireNoDeputy(Officer officer, Instant now) {
    for (var id : officer.deputyOf()) {
      var needed =
          aggregates.find(Officer.class, id.ref()).stream()
              .flatMap(absent -> absent.aggregate().absences().stream())
              .filter(absence -> absence.deputy().filter(officer.id()::equals).isPresent())
              .anyMatch(absence -> absence.period().until().map(now::isBefore).orElse(true));
      if (needed) {
        throw Refusal.illegalNow(
            PeopleReason.OFFICER_IS_DEPUTY, List.of(), Map.of("absent", "officers/" + id.value()));
      }
    }
  }

  private static boolean isOpen(Appointment appointment, Instant now) {
    return appointment.until().map(now::isBefore).orElse(true);
  }
}
