package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.grids.Patch;

/** What is decided about a post and who holds it. Officers are named by id alone. */
public sealed interface PostFact extends Fact {
  /** The post was set up. */
  record PostCreated(PostId id, Role role, UnitId unit, Patch patch, String title, Instant time)
      implements PostFact {}

  /** An officer was given the post for a period. */
  record OfficerAppointed(
      AppointmentId id, OfficerId officer, Instant from, Optional<Instant> until)
      implements PostFact {}

  /** An appointment got an end, or another one. */
  record AppointmentEnded(AppointmentId id, Instant until) implements PostFact {}
}
