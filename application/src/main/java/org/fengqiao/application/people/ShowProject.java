package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Project;

/** Joins a project with its words and the day, for whoever was allowed to move it. */
public final class ShowProject {
  private final Words words;
  private final Today today;

  @Inject
  public ShowProject(Words words, Today today) {
    this.words = words;
    this.today = today;
  }

  /** The project as shown. */
  public ProjectView view(Loaded<Project> project) {
    return ProjectView.of(List.of(project), words, today.date()).getFirst();
  }
}
