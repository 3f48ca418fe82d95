package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a mediation has come (调解进程).
 *
 * @param stages the organizations that had it, in order; the last has it
 * @param accepted when the first of them accepted it 受理, whose day says which law governs
 */
public record Course(List<Stage> stages, MediationState state, Optional<Instant> accepted) {
  public Course {
    stages = List.copyOf(stages);
    Objects.requireNonNull(state);
    Objects.requireNonNull(accepted);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("an organization has it");
    }
  }

  Course to(MediationState changed) {
    return new Course(stages, changed, accepted);
  }

  /** Accepted; what another accepted before stays so since then. */
  Course accepted(MediationState changed, Instant time) {
    return new Course(stages, changed, accepted.or(() -> Optional.of(time)));
  }

  Course raised(MediationState changed, Stage next) {
    return new Course(Stream.concat(stages.stream(), Stream.of(next)).toList(), changed, accepted);
  }
}
