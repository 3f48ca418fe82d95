package org.fengqiao.application.people;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Project;
import org.fengqiao.domain.people.ProjectId;

/** Shows an adopted project, ended or not. */
public final class GetProject {
  private final Access access;
  private final Aggregates aggregates;
  private final ShowProject show;

  @Inject
  public GetProject(Access access, Aggregates aggregates, ShowProject show) {
    this.access = access;
    this.aggregates = aggregates;
    this.show = show;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, PROJECT_NOT_FOUND
   */
  public ProjectView get(Caller caller, ProjectId id) {
    access.require(caller, Right.READ_PEOPLE);
    return show.view(find(aggregates, id));
  }

  /** The project, or PROJECT_NOT_FOUND. */
  static Loaded<Project> find(Aggregates aggregates, ProjectId id) {
    return aggregates
        .find(Project.class, id.ref())
        .orElseThrow(
            () -> Refusal.notFound(PeopleReason.PROJECT_NOT_FOUND, "projects/" + id.value()));
  }
}
