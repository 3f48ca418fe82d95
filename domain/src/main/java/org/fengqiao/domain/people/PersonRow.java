package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.Patch;

/**
 * What a row of a file of people says: one person in one post (一人一岗).
 *
 * @param title 1 to 64 characters
 * @param from the first instant at which the person holds the post
 * @param until the first after it; empty until it is ended
 */
public record PersonRow(
    OfficerDetails person,
    UnitId unit,
    Role role,
    Patch patch,
    String title,
    Instant from,
    Optional<Instant> until) {
  public PersonRow {
    Objects.requireNonNull(person);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(role);
    Objects.requireNonNull(patch);
    Objects.requireNonNull(from);
    title = Text.required("title", title, Post.LONGEST_TITLE);
    if (until.filter(end -> !end.isAfter(from)).isPresent()) {
      throw Refusal.invalid("end_time", "is after the start time");
    }
  }

  /** When the person holds the post. */
  public Period period() {
    return new Period(from, until);
  }
}
