package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.OfficerFact.AbsenceEnded;
import org.fengqiao.domain.people.OfficerFact.AbsenceRecorded;
import org.fengqiao.domain.people.OfficerFact.ContentErased;
import org.fengqiao.domain.people.OfficerFact.DeputyNamed;
import org.fengqiao.domain.people.OfficerFact.DetailsChanged;
import org.fengqiao.domain.people.OfficerFact.OfficerCreated;
import org.fengqiao.domain.people.OfficerFact.OfficerErased;
import org.fengqiao.domain.people.OfficerFact.PostGiven;
import org.fengqiao.domain.people.OfficerFact.WorkHandedOver;

/**
 * An officer (人员): a person on duty.
 *
 * @param details where name and phone stand, see {@link OfficerDetails}
 * @param posts every post the officer was ever given, whether held now or not: the posts say that
 * @param absences in the order they were recorded, no two at the same time; past ones stay
 * @param deputyOf every officer this one was ever named as the deputy of: their absences say when
 * @param erased when all that is personal was destroyed
 */
public record Officer(
    OfficerId id,
    ContentRef details,
    Instant created,
    List<PostId> posts,
    List<Absence> absences,
    List<OfficerId> deputyOf,
    Optional<Instant> erased)
    implements Aggregate {
  /** The most posts one officer is given in a life. */
  public static final int MOST_POSTS = 200;

  /** The most absences one officer keeps. */
  public static final int MOST_ABSENCES = 500;

  /** The most officers one is named as the deputy of in a life. */
  public static final int MOST_DEPUTY_OF = 200;

  public static final Lineage<Officer, OfficerFact> LINEAGE =
      new Lineage<>(
          AggregateKind.OFFICER, Officer.class, OfficerFact.class, Officer::begun, Officer::after);

  public Officer {
    posts = List.copyOf(posts);
    absences = List.copyOf(absences);
    deputyOf = List.copyOf(deputyOf);
  }

  /** Enters an officer who holds no post yet. */
  public static Decided<Officer> create(OfficerId id, ContentRef details, Instant now) {
    return LINEAGE.begin(List.of(new OfficerCreated(id, details, now)));
  }

  /**
   * Gives the officer another name or phone; the former ones are destroyed.
   *
   * @throws Refusal OFFICER_ERASED
   */
  public Decided<Officer> change(ContentRef newDetails) {
    requireThere();
    return LINEAGE.move(this, List.of(new DetailsChanged(newDetails, details.id())));
  }

  /**
   * Destroys all that is personal: name and phone, and the words of absences.
   *
   * @throws Refusal OFFICER_ERASED
   */
  public Decided<Officer> erase(Instant now) {
    requireThere();
    var words = absences.stream().flatMap(absence -> absence.note().stream());
    var gone =
        Stream.concat(Stream.of(details), words).map(ref -> new ContentErased(ref.id())).toList();
    return LINEAGE.move(
        this, Stream.concat(Stream.of(new OfficerErased(now)), gone.stream()).toList());
  }

  /**
   * Passes unless all that is personal was destroyed.
   *
   * @throws Refusal OFFICER_ERASED
   */
  public void requireThere() {
    if (erased.isPresent()) {
      throw Refusal.illegalNow(
          PeopleReason.OFFICER_ERASED,
          List.of(),
          Map.of("officer", "officers/" + id.value(), "erase_time", erased.get().toString()));
    }
  }

  /**
   * Notes that the officer is given a post, so that an officer's posts are found without a search.
   * Each time, so that an officer is not erased while it happens.
   *
   * @throws Refusal OFFICER_ERASED; TOO_MANY_APPOINTMENTS
   */
  public Decided<Officer> give(PostId post) {
    requireThere();
    if (!posts.contains(post) && posts.size() == MOST_POSTS) {
      throw tooMany(PeopleReason.TOO_MANY_APPOINTMENTS, MOST_POSTS);
    }
    return LINEAGE.move(this, List.of(new PostGiven(post)));
  }

  /**
   * Records that the officer is absent.
   *
   * @throws Refusal INVALID_FIELD if it ends when it begins, or the officer is named as deputy;
   *     ALREADY_ABSENT in part of that time; TOO_MANY_ABSENCES; OFFICER_ERASED
   */
  public Decided<Officer> leave(Absence absence) {
    requireThere();
    var period = absence.period();
    if (period.until().filter(end -> !end.isAfter(period.from())).isPresent()) {
      throw Refusal.invalid("end_time", "is after the start time");
    }
    if (absence.deputy().filter(id::equals).isPresent()) {
      throw Refusal.invalid("deputy", "is another officer than the one who is absent");
    }
    if (absences.size() == MOST_ABSENCES) {
      throw tooMany(PeopleReason.TOO_MANY_ABSENCES, MOST_ABSENCES);
    }
    requirePresent(absence.id(), period, PeopleReason.ALREADY_ABSENT);
    return LINEAGE.move(
        this,
        List.of(
            new AbsenceRecorded(
                absence.id(), absence.kind(), period, absence.deputy(), absence.note())));
  }

  /**
   * Ends an absence, or sets when it will end.
   *
   * @throws Refusal ABSENCE_NOT_FOUND; ABSENCE_ENDED if it ended before {@code now}; INVALID_FIELD
   *     if {@code until} lies before now or not after its start; ALREADY_ABSENT if it would run
   *     into a later one
   */
  public Decided<Officer> comeBack(AbsenceId absence, Instant until, Instant now) {
    var meant =
        absence(absence)
            .orElseThrow(
                () -> Refusal.notFound(PeopleReason.ABSENCE_NOT_FOUND, absence.value().toString()));
    var period = meant.period();
    if (period.until().filter(end -> !end.isAfter(now)).isPresent()) {
      throw Refusal.illegalNow(
          PeopleReason.ABSENCE_ENDED,
          List.of(),
          Map.of("end_time", period.until().orElseThrow().toString()));
    }
    if (until.isBefore(now) || !until.isAfter(period.from())) {
      throw Refusal.invalid("end_time", "is not before now, and after the start time");
    }
    requirePresent(absence, period.until(until), PeopleReason.ALREADY_ABSENT);
    return LINEAGE.move(this, List.of(new AbsenceEnded(absence, until)));
  }

  /**
   * Takes on to stand in for an officer in a time, and notes it, so that it is found without a
   * search. Each time, so that a deputy is not erased while it happens.
   *
   * @throws Refusal OFFICER_ERASED; DEPUTY_ABSENT in part of that time; TOO_MANY_ABSENCES
   */
  public Decided<Officer> standIn(OfficerId absent, Absence absence) {
    requireThere();
    requirePresent(absence.id(), absence.period(), PeopleReason.DEPUTY_ABSENT);
    if (!deputyOf.contains(absent) && deputyOf.size() == MOST_DEPUTY_OF) {
      throw tooMany(PeopleReason.TOO_MANY_ABSENCES, MOST_DEPUTY_OF);
    }
    return LINEAGE.move(this, List.of(new DeputyNamed(absent)));
  }

  /**
   * Hands cases over to another officer of a unit (工作移交).
   *
   * @param cases how many
   * @throws Refusal INVALID_FIELD if it is the same officer
   */
  public Decided<Officer> handOver(
      OfficerId to, UnitId unit, int cases, Optional<ContentRef> note) {
    if (to.equals(id)) {
      throw Refusal.invalid("successor", "is another officer than the one who hands over");
    }
    return LINEAGE.move(this, List.of(new WorkHandedOver(to, unit, cases, note)));
  }

  private void requirePresent(AbsenceId but, Period period, PeopleReason reason) {
    var other =
        absences.stream()
            .filter(one -> !one.id().equals(but) && one.period().overlaps(period))
            .findFirst();
    if (other.isPresent()) {
      throw Refusal.conflict(
          reason,
          Map.of(
              "officer",
              "officers/" + id.value(),
              "start_time",
              other.get().period().from().toString()));
    }
  }

  private static Refusal tooMany(PeopleReason reason, int most) {
    return Refusal.conflict(reason, Map.of("most", "" + most));
  }

  /** The officer's absence of that name. */
  public Optional<Absence> absence(AbsenceId absence) {
    return absences.stream().filter(one -> one.id().equals(absence)).findFirst();
  }

  private static Officer begun(OfficerFact fact) {
    return switch (fact) {
      case OfficerCreated made ->
          new Officer(
              made.id(),
              made.details(),
              made.time(),
              List.of(),
              List.of(),
              List.of(),
              Optional.empty());
      case DetailsChanged _,
          OfficerErased _,
          ContentErased _,
          PostGiven _,
          AbsenceRecorded _,
          AbsenceEnded _,
          DeputyNamed _,
          WorkHandedOver _ ->
          throw new IllegalStateException("an officer is entered first");
    };
  }

  private Officer after(OfficerFact fact) {
    return switch (fact) {
      case DetailsChanged changed ->
          new Officer(id, changed.details(), created, posts, absences, deputyOf, erased);
      case OfficerErased gone ->
          new Officer(id, details, created, posts, absences, deputyOf, Optional.of(gone.time()));
      case ContentErased _ -> this; // Where it stood is on record.
      case PostGiven given ->
          new Officer(id, details, created, once(posts, given.post()), absences, deputyOf, erased);
      case AbsenceRecorded out ->
          with(
              more(
                  absences,
                  new Absence(out.id(), out.kind(), out.period(), out.deputy(), out.note())));
      case AbsenceEnded back ->
          with(
              absences.stream()
                  .map(one -> one.id().equals(back.id()) ? one.until(back.until()) : one)
                  .toList());
      case DeputyNamed named ->
          new Officer(
              id, details, created, posts, absences, once(deputyOf, named.absent()), erased);
      case WorkHandedOver _ -> this; // The cases say in whose hand they are.
      case OfficerCreated _ -> throw new IllegalStateException("an officer is entered once");
    };
  }

  private Officer with(List<Absence> changed) {
    return new Officer(id, details, created, posts, changed, deputyOf, erased);
  }

  private static <T> List<T> once(List<T> some, T another) {
    return some.contains(another) ? some : more(some, another);
  }

  private static <T> List<T> more(List<T> some, T another) {
    return Stream.concat(some.stream(), Stream.of(another)).toList();
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
