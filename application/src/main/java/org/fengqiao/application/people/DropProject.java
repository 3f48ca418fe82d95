package org.fengqiao.application.people;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.ProjectDesk.Ending;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Project;

/** Drops an adopted project (终止): it will not be done, for what the words say. */
public final class DropProject {
  private final ProjectDesk desk;

  @Inject
  public DropProject(ProjectDesk desk) {
    this.desk = desk;
  }

  /**
   * Drops it.
   *
   * @throws Refusal RIGHT_MISSING, PROJECT_NOT_FOUND, PROJECT_ENDED, STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<Project> drop(Caller caller, Ending ending) {
    return desk.end(caller, Right.DROP_PROJECT, ending, Project::drop);
  }
}
