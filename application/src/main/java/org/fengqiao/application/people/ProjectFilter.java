package org.fengqiao.application.people;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.Project;
import org.fengqiao.domain.people.ProjectStatus;

/**
 * Which projects to list.
 *
 * @param status empty for any
 * @param overdueOn only those under way that were due before that day
 */
public record ProjectFilter(
    UnitScope scope, Optional<ProjectStatus> status, Optional<LocalDate> overdueOn) {
  public ProjectFilter {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(status);
    Objects.requireNonNull(overdueOn);
  }

  /** Whether a project is meant. */
  public boolean matches(Project project) {
    return scope.has(project.unit(), project.patch().division())
        && status.map(project.state().status()::equals).orElse(true)
        && overdueOn.map(project::isOverdue).orElse(true);
  }
}
