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
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.AppointmentId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;

/** Ends an appointment, or sets when it will end. What the officer did in it stands. */
public final class EndAppointment {
  private final Access access;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public EndAppointment(Access access, Aggregates aggregates, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Which appointment, and when it ends.
   *
   * @param etag the post's
   * @param until empty for now
   */
  public record Command(
      Request request,
      PostId post,
      AppointmentId appointment,
      Optional<String> etag,
      Optional<Instant> until) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(post);
      Objects.requireNonNull(appointment);
      Objects.requireNonNull(etag);
      until = until.map(time -> time.truncatedTo(ChronoUnit.MICROS));
    }
  }

  /**
   * Ends it.
   *
   * @throws Refusal RIGHT_MISSING, APPOINTMENT_NOT_FOUND, APPOINTMENT_ENDED, ALREADY_APPOINTED,
   *     STALE_ETAG, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Appointed end(Caller caller, Command command) {
    access.require(caller, Right.APPOINT_OFFICER);
    var answer = store.decide(command.request(), () -> decide(caller, command));
    return Appointed.of(answer, command.appointment());
  }

  private Changes<Post> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var post =
        aggregates
            .find(Post.class, command.post().ref())
            .orElseThrow(() -> Refusal.notFound(PeopleReason.APPOINTMENT_NOT_FOUND, name(command)))
            .checked(command.etag());
    var ended = post.aggregate().end(command.appointment(), command.until().orElse(now), now);
    return Changes.moving(Actor.of(caller.partner()), now, post, ended);
  }

  private static String name(Command command) {
    return "posts/" + command.post().value() + "/appointments/" + command.appointment().value();
  }
}
