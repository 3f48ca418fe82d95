package org.fengqiao.domain.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.imports.FileCheck;
import org.fengqiao.domain.imports.FileRow;
import org.fengqiao.domain.imports.LineError;
import org.fengqiao.domain.people.FilePerson.Namesake;

/**
 * Checks a file of people row by row against the posts and officers of the units that it names, and
 * finds what each row is to make. Not safe for use by several threads.
 *
 * <p>Rows with one name and phone mean one person, in whatever units; without a phone, in one unit.
 * The person is the officer of that name and phone who was ever given a post in one of these units,
 * and a new one where there is none. The post is the one of that unit, role, patch and title.
 *
 * @param <R> rows as they came
 */
public final class PeopleFile<R extends FileRow> {
  /** The most rows one file has. */
  public static final int MOST_ROWS = 20_000;

  private final FileCheck<R> lines;
  private final Map<UnitId, Map<OfficerDetails, List<Officer>>> officers = new HashMap<>();
  private final Map<FilePost.Key, FilePost> posts = new HashMap<>();
  private final Map<Namesake, FilePerson> people = new HashMap<>();
  private final List<Planned> planned = new ArrayList<>();

  private record Planned(long line, PersonRow row, FilePerson person, FilePost post) {}

  public PeopleFile() {
    this(MOST_ROWS);
  }

  PeopleFile(long mostRows) {
    this.lines = new FileCheck<>(mostRows);
  }

  /** Learns of a post that stands; of all of a unit before the first row of that unit is read. */
  public void know(Post post) {
    var key = FilePost.Key.of(post);
    posts.computeIfAbsent(key, _ -> new FilePost(0)).stands(post);
  }

  /** Learns of an officer who was ever given a post in a unit, likewise. */
  public void know(UnitId unit, Officer officer, OfficerDetails details) {
    officers
        .computeIfAbsent(unit, _ -> new HashMap<>())
        .computeIfAbsent(details, _ -> new ArrayList<>())
        .add(officer);
  }

  /**
   * Takes the next row. One that breaks a rule becomes an error of the file.
   *
   * @param reading reads the row, or refuses it
   * @throws Refusal IMPORT_TOO_LARGE at the row after the last that is taken
   */
  public void take(R row, Supplier<PersonRow> reading) {
    lines.take(row, () -> plan(row.line(), reading.get())).ifPresent(planned::add);
  }

  private Optional<Planned> plan(long line, PersonRow row) {
    var person = person(line, row);
    var post = posts.computeIfAbsent(FilePost.Key.of(row), _ -> new FilePost(line));
    if (!post.place(person, row.period())) {
      return Optional.empty();
    }
    return Optional.of(new Planned(line, row, person, post));
  }

  private FilePerson person(long line, PersonRow row) {
    var person = people.computeIfAbsent(Namesake.of(row), _ -> new FilePerson(line));
    officers
        .getOrDefault(row.unit(), Map.of())
        .getOrDefault(row.person(), List.of())
        .forEach(person::isRegisteredAs);
    person.requireOne();
    return person;
  }

  /**
   * Ends the file; no row is wrong.
   *
   * @param said how many rows the sender says it has
   * @throws Refusal IMPORT_REFUSED, IMPORT_CUT_OFF
   */
  public PeopleCounts end(long said) {
    lines.end(said);
    return new PeopleCounts(
        lines.rows(),
        planned.size(),
        made(planned.stream().map(Planned::person).filter(one -> one.officer().isEmpty())),
        made(planned.stream().map(Planned::post).filter(one -> one.post().isEmpty())));
  }

  private static long made(Stream<?> some) {
    return some.distinct().count();
  }

  /** What is to be made, in the order of the rows; those that say what stands make nothing. */
  public List<Placing> placings() {
    return planned.stream().map(PeopleFile::placing).toList();
  }

  private static Placing placing(Planned one) {
    return new Placing(
        one.line(),
        one.row(),
        one.person().officer(),
        one.person().line(),
        one.post().post(),
        one.post().line());
  }

  /** The rows taken, wrong ones too. */
  public long rows() {
    return lines.rows();
  }

  /** How many of them are wrong. */
  public long wrong() {
    return lines.wrong();
  }

  /** The first {@value FileCheck#ERRORS_KEPT} errors, in the order of the rows. */
  public List<LineError<R>> errors() {
    return lines.errors();
  }
}
