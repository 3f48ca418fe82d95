package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Step;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.AppointmentId;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;

/** Appoints an officer to a post for a period. */
public final class AppointOfficer {
  private final Access access;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public AppointOfficer(Access access, Aggregates aggregates, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Who, to what, and when.
   *
   * @param etag the post's
   * @param from empty for now
   * @param until empty until it is ended
   */
  public record Command(
      Request request,
      PostId post,
      Optional<String> etag,
      OfficerId officer,
      Optional<Instant> from,
      Optional<Instant> until) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(post);
      Objects.requireNonNull(etag);
      Objects.requireNonNull(officer);
      from = from.map(time -> time.truncatedTo(ChronoUnit.MICROS));
      until = until.map(time -> time.truncatedTo(ChronoUnit.MICROS));
    }

    /** Made from the request's, so that a repeat names the same one. */
    AppointmentId appointment() {
      return new AppointmentId(request.derivedId());
    }
  }

  /**
   * Appoints.
   *
   * @throws Refusal RIGHT_MISSING, POST_NOT_FOUND, OFFICER_NOT_FOUND, OFFICER_ERASED,
   *     ALREADY_APPOINTED, TOO_MANY_APPOINTMENTS, STALE_ETAG, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Appointed appoint(Caller caller, Command command) {
    access.require(caller, Right.APPOINT_OFFICER);
    var answer = store.decide(command.request(), () -> decide(caller, command));
    return Appointed.of(answer, command.appointment());
  }

  private Changes<Post> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var post =
        aggregates
            .find(Post.class, command.post().ref())
            .orElseThrow(() ->
                Refusal.notFound(PeopleReason.POST_NOT_FOUND, "posts/" + command.post().value()))
            .checked(command.etag());
    var officer =
        aggregates
            .find(Officer.class, command.officer().ref())
            .orElseThrow(() ->
                Refusal.notFound(
                    PeopleReason.OFFICER_NOT_FOUND, "officers/" + command.officer().value()));
    requireNew(post.aggregate(), command);
    var from = command.from().orElse(now);
    var appointed =
        post.aggregate().appoint(command.appointment(), command.officer(), from, command.until());
    var noted = officer.aggregate().give(command.post());
    return Changes.moving(Actor.of(caller.partner()), now, post, appointed)
        .and(new Step<>(Optional.of(officer), noted));
  }

  /** Passes unless the request made it before: then its receipt is what is answered. */
  private static void requireNew(Post post, Command command) {
    if (post.appointment(command.appointment()).isPresent()) {
      throw Refusal.conflict(
          RequestReason.REQUEST_ID_REUSED, Map.of("request_id", command.request().id().toString()));
    }
  }
}
