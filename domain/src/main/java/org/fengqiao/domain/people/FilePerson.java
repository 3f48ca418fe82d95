package org.fengqiao.domain.people;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.Refusal;

/** One person of a file, whom some of its rows mean. */
final class FilePerson {
  private final long line;
  private final Map<OfficerId, Officer> registered = new LinkedHashMap<>();
  private final Set<FilePost> posts = new HashSet<>();

  FilePerson(long line) {
    this.line = line;
  }

  /**
   * What the rows of one person have in common.
   *
   * @param unit the one unit, where no phone tells the person from others
   */
  record Namesake(OfficerDetails details, Optional<UnitId> unit) {
    static Namesake of(PersonRow row) {
      return new Namesake(
          row.person(),
          row.person().phone().isEmpty() ? Optional.of(row.unit()) : Optional.empty());
    }
  }

  void isRegisteredAs(Officer officer) {
    registered.put(officer.id(), officer);
  }

  /**
   * Passes unless several officers are meant.
   *
   * @throws Refusal OFFICER_AMBIGUOUS
   */
  void requireOne() {
    if (registered.size() > 1) {
      throw Refusal.conflict(
          PeopleReason.OFFICER_AMBIGUOUS,
          Map.of(
              "field",
              "display_name",
              "officers",
              registered.keySet().stream()
                  .map(id -> "officers/" + id.value())
                  .collect(Collectors.joining(", "))));
    }
  }

  boolean is(OfficerId officer) {
    return registered.containsKey(officer);
  }

  /**
   * Notes a post that the person is given.
   *
   * @throws Refusal TOO_MANY_APPOINTMENTS
   */
  void give(FilePost post) {
    posts.add(post);
    long before = registered.values().stream().mapToLong(one -> one.posts().size()).sum();
    long more = posts.stream().filter(one -> one.post().filter(this::was).isEmpty()).count();
    if (before + more > Officer.MOST_POSTS) {
      throw Refusal.conflict(
          PeopleReason.TOO_MANY_APPOINTMENTS,
          Map.of("field", "display_name", "most", "" + Officer.MOST_POSTS));
    }
  }

  private boolean was(PostId post) {
    return registered.values().stream().anyMatch(one -> one.posts().contains(post));
  }

  /** Who it is; empty for a new officer. */
  Optional<OfficerId> officer() {
    return registered.keySet().stream().findFirst();
  }

  /** The first line that means the person. */
  long line() {
    return line;
  }
}
