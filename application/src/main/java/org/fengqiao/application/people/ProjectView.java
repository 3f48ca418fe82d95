package org.fengqiao.application.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Project;

/**
 * A project as shown.
 *
 * @param words with which it ended; empty while it is under way, and once erased
 * @param overdue whether it is under way though its day is over
 */
public record ProjectView(Loaded<Project> project, String words, boolean overdue) {
  public ProjectView {
    Objects.requireNonNull(project);
    Objects.requireNonNull(words);
  }

  /** The projects with their words, which are read at once. */
  static List<ProjectView> of(List<Loaded<Project>> projects, Words words, LocalDate today) {
    var refs = projects.stream().flatMap(one -> one.aggregate().state().words().stream()).toList();
    var said = words.read(refs);
    return projects.stream()
        .map(one ->
            new ProjectView(
                one,
                one.aggregate().state().words().map(said).orElse(""),
                one.aggregate().isOverdue(today)))
        .toList();
  }
}
