package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.PostFact.AppointmentEnded;
import org.fengqiao.domain.people.PostFact.OfficerAppointed;
import org.fengqiao.domain.people.PostFact.PostCreated;

/**
 * A post (岗位): a role at a place. Work goes to posts; officers hold them for periods, one of them
 * at a time or several.
 *
 * @param unit the unit it is in
 * @param patch what it answers for: a division, a grid or a micro-grid
 * @param title 1 to 64 characters, as its nameplate has it
 * @param appointments in the order they were made; past ones stay
 */
public record Post(
    PostId id,
    Role role,
    UnitId unit,
    Patch patch,
    String title,
    Instant created,
    List<Appointment> appointments)
    implements Aggregate {
  /** The most appointments one post keeps. */
  public static final int MOST_APPOINTMENTS = 500;

  static final int LONGEST_TITLE = 64;

  public static final Lineage<Post, PostFact> LINEAGE =
      new Lineage<>(AggregateKind.POST, Post.class, PostFact.class, Post::begun, Post::after);

  public Post {
    title = Text.required("title", title, LONGEST_TITLE);
    appointments = List.copyOf(appointments);
  }

  /**
   * Sets up a post that nobody holds yet.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static Decided<Post> create(
      PostId id, Role role, UnitId unit, Patch patch, String title, Instant now) {
    var clean = new Post(id, role, unit, patch, title, now, List.of());
    return LINEAGE.begin(List.of(new PostCreated(id, role, unit, patch, clean.title(), now)));
  }

  /**
   * Gives the post to an officer for a period, beside whoever holds it.
   *
   * @param appointment a new name; whether it is taken is {@link #appointment} to ask
   * @throws Refusal INVALID_FIELD if it ends before it begins; ALREADY_APPOINTED;
   *     TOO_MANY_APPOINTMENTS
   */
  public Decided<Post> appoint(
      AppointmentId appointment, OfficerId officer, Instant from, Optional<Instant> until) {
    if (appointment(appointment).isPresent()) {
      throw new IllegalArgumentException("an appointment is made once");
    }
    if (until.filter(end -> !end.isAfter(from)).isPresent()) {
      throw Refusal.invalid("end_time", "is after the start time");
    }
    if (appointments.size() == MOST_APPOINTMENTS) {
      throw Refusal.conflict(
          PeopleReason.TOO_MANY_APPOINTMENTS, Map.of("most", "" + MOST_APPOINTMENTS));
    }
    requireAlone(new Appointment(appointment, officer, from, until));
    return LINEAGE.move(this, List.of(new OfficerAppointed(appointment, officer, from, until)));
  }

  /**
   * Ends an appointment, or sets when it will end.
   *
   * @throws Refusal APPOINTMENT_NOT_FOUND; APPOINTMENT_ENDED if it ended before {@code now};
   *     INVALID_FIELD if {@code until} lies before now or not after its start; ALREADY_APPOINTED if
   *     it would run into a later one of the same officer
   */
  public Decided<Post> end(AppointmentId appointment, Instant until, Instant now) {
    var meant =
        appointment(appointment)
            .orElseThrow(() ->
                Refusal.notFound(
                    PeopleReason.APPOINTMENT_NOT_FOUND, appointment.value().toString()));
    if (meant.until().filter(end -> !end.isAfter(now)).isPresent()) {
      throw Refusal.illegalNow(
          PeopleReason.APPOINTMENT_ENDED,
          List.of(),
          Map.of("end_time", meant.until().orElseThrow().toString()));
    }
    if (until.isBefore(now) || !until.isAfter(meant.from())) {
      throw Refusal.invalid("end_time", "is not before now, and after the start time");
    }
    requireAlone(new Appointment(appointment, meant.officer(), meant.from(), Optional.of(until)));
    return LINEAGE.move(this, List.of(new AppointmentEnded(appointment, until)));
  }

  private void requireAlone(Appointment wanted) {
    var other = appointments.stream().filter(wanted::overlaps).findFirst();
    if (other.isPresent()) {
      throw Refusal.conflict(
          PeopleReason.ALREADY_APPOINTED,
          Map.of(
              "officer",
              "officers/" + wanted.officer().value(),
              "start_time",
              other.get().from().toString()));
    }
  }

  /** The division it stands at; a role is looked for there. */
  public DivisionCode division() {
    return patch.division();
  }

  /** Its appointment of that name. */
  public Optional<Appointment> appointment(AppointmentId appointment) {
    return appointments.stream().filter(a -> a.id().equals(appointment)).findFirst();
  }

  /** Who holds it at that instant; nobody when it stands vacant. */
  public List<OfficerId> holders(Instant time) {
    return appointments.stream()
        .filter(appointment -> appointment.standsAt(time))
        .map(Appointment::officer)
        .toList();
  }

  /** How each holder's place is filled at that instant; none when it stands vacant. */
  public List<Cover> covers(Instant time, Absences absences) {
    return holders(time).stream().map(holder -> Cover.of(holder, time, absences)).toList();
  }

  /** Who acts for it at that instant: holders who are there, and deputies of those who are not. */
  public List<OfficerId> acting(Instant time, Absences absences) {
    return covers(time, absences).stream()
        .flatMap(cover -> cover.acting().stream())
        .distinct()
        .toList();
  }

  private static Post begun(PostFact fact) {
    return switch (fact) {
      case PostCreated made ->
          new Post(
              made.id(),
              made.role(),
              made.unit(),
              made.patch(),
              made.title(),
              made.time(),
              List.of());
      case OfficerAppointed _, AppointmentEnded _ ->
          throw new IllegalStateException("a post is created first");
    };
  }

  private Post after(PostFact fact) {
    return switch (fact) {
      case OfficerAppointed given ->
          with(
              Stream.concat(
                  appointments.stream(),
                  Stream.of(
                      new Appointment(given.id(), given.officer(), given.from(), given.until()))));
      case AppointmentEnded ended -> with(appointments.stream().map(a -> ending(a, ended)));
      case PostCreated _ -> throw new IllegalStateException("a post is created once");
    };
  }

  private static Appointment ending(Appointment appointment, AppointmentEnded ended) {
    return appointment.id().equals(ended.id())
        ? new Appointment(
            ended.id(), appointment.officer(), appointment.from(), Optional.of(ended.until()))
        : appointment;
  }

  private Post with(Stream<Appointment> changed) {
    return new Post(id, role, unit, patch, title, created, changed.toList());
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
