package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;

/**
 * A notice that is not delivered, as an operator needs to see it: without its words, and without
 * name and phone.
 *
 * @param division where what it tells of is now
 * @param officer empty where nobody held the post
 * @param given when what it tells of happened
 * @param tries since it was given or last ordered to be tried again
 * @param failure why it was not taken, or not tried, the last time; empty before
 * @param time when it is tried again, of one that waits, and until when it is held at most, of one
 *     that is being tried; when it was given up, of one that is stuck
 */
public record Undelivered(
    UUID id,
    About about,
    DivisionCode division,
    Role role,
    Optional<OfficerId> officer,
    String rule,
    Instant given,
    int tries,
    String failure,
    State state,
    Instant time) {
  public Undelivered {
    Objects.requireNonNull(id);
    Objects.requireNonNull(about);
    Objects.requireNonNull(division);
    Objects.requireNonNull(role);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(given);
    Objects.requireNonNull(failure);
    Objects.requireNonNull(state);
    Objects.requireNonNull(time);
  }

  /** Where a notice that is not delivered stands. */
  public enum State {
    /** It is tried again by itself. */
    WAITING,
    /** It was given up. */
    STUCK
  }
}
