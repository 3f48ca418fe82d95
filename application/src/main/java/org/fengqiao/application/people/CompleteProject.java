package org.fengqiao.application.people;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.ProjectDesk.Ending;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Project;

/** Completes an adopted project (办结): what was to be done is done. */
public final class CompleteProject {
  private final ProjectDesk desk;

  @Inject
  public CompleteProject(ProjectDesk desk) {
    this.desk = desk;
  }

  /**
   * Completes it.
   *
   * @throws Refusal RIGHT_MISSING, PROJECT_NOT_FOUND, PROJECT_ENDED, STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<Project> complete(Caller caller, Ending ending) {
    return desk.end(caller, Right.COMPLETE_PROJECT, ending, Project::complete);
  }
}
