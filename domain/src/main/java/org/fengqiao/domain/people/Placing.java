package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.Optional;

/**
 * What a line of a file of people is to make: an appointment, and whom and what it takes.
 *
 * @param officer the person, if registered; else the officer is new
 * @param personLine the first line of the file that means this person
 * @param post the post, if it is set up; else it is new
 * @param postLine the first line of the file that means this post
 */
public record Placing(
    long line,
    PersonRow row,
    Optional<OfficerId> officer,
    long personLine,
    Optional<PostId> post,
    long postLine) {
  public Placing {
    Objects.requireNonNull(row);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(post);
  }
}
