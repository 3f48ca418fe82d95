package org.fengqiao.domain.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;

/** One post that some rows of a file mean, or that stands where they may mean it. */
final class FilePost {
  private final long line;
  private final List<Post> standing = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();

  private record Held(FilePerson person, Period period) {}

  /**
   * A post without holders.
   *
   * @param line the first that means it; 0 for one that stands
   */
  FilePost(long line) {
    this.line = line;
  }

  /** What tells posts apart: a post that is the same in all of it fits a row. */
  record Key(UnitId unit, Role role, String patch, String title) {
    static Key of(Post post) {
      return new Key(post.unit(), post.role(), post.patch().finest(), post.title());
    }

    static Key of(PersonRow row) {
      return new Key(row.unit(), row.role(), row.patch().finest(), row.title());
    }
  }

  void stands(Post post) {
    standing.add(post);
  }

  /**
   * Gives it to a person for a period.
   *
   * @return false if the person holds it for that very period already
   * @throws Refusal POST_AMBIGUOUS, ALREADY_APPOINTED, TOO_MANY_APPOINTMENTS
   */
  boolean place(FilePerson person, Period period) {
    if (standing.size() > 1) {
      throw Refusal.conflict(
          PeopleReason.POST_AMBIGUOUS, Map.of("field", "title", "count", "" + standing.size()));
    }
    var periods = periods(person).toList();
    if (periods.contains(period)) {
      return false;
    }
    var other = periods.stream().filter(period::overlaps).findFirst();
    if (other.isPresent()) {
      throw Refusal.conflict(
          PeopleReason.ALREADY_APPOINTED,
          Map.of("field", "start_time", "start_time", other.get().from().toString()));
    }
    if (appointments().count() + held.size() == Post.MOST_APPOINTMENTS) {
      throw Refusal.conflict(
          PeopleReason.TOO_MANY_APPOINTMENTS,
          Map.of("field", "title", "most", "" + Post.MOST_APPOINTMENTS));
    }
    person.give(this);
    held.add(new Held(person, period));
    return true;
  }

  private Stream<Appointment> appointments() {
    return standing.stream().flatMap(post -> post.appointments().stream());
  }

  private Stream<Period> periods(FilePerson person) {
    return Stream.concat(
        appointments().filter(one -> person.is(one.officer())).map(Appointment::period),
        held.stream().filter(one -> one.person() == person).map(Held::period));
  }

  /** Which it is; empty for a new post. */
  Optional<PostId> post() {
    return standing.stream().findFirst().map(Post::id);
  }

  /** The first line that means it; 0 for one that stands. */
  long line() {
    return line;
  }
}
