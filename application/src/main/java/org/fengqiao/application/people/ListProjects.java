package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.ProjectStatus;

/** Lists the projects of a unit, or for the patches of a division's subtree, by division. */
public final class ListProjects {
  private final Access access;
  private final KnownScope known;
  private final Projects projects;
  private final Words words;
  private final Today today;

  @Inject
  public ListProjects(
      Access access, Ground ground, Units units, Projects projects, Words words, Today today) {
    this.access = access;
    this.known = new KnownScope(ground, units);
    this.projects = projects;
    this.words = words;
    this.today = today;
  }

  /**
   * Which projects.
   *
   * @param status empty for any
   * @param overdueOnly only those under way whose day is over
   */
  public record Command(
      UnitScope scope, Optional<ProjectStatus> status, boolean overdueOnly, PageRequest page) {
    public Command {
      Objects.requireNonNull(scope);
      Objects.requireNonNull(status);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, UNIT_NOT_FOUND, DIVISION_NOT_FOUND
   */
  public Page<ProjectView> list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    known.require(command.scope());
    var now = today.date();
    var overdue = Optional.of(now).filter(_ -> command.overdueOnly());
    var filter = new ProjectFilter(command.scope(), command.status(), overdue);
    var found = projects.list(filter, command.page());
    return new Page<>(ProjectView.of(found.items(), words, now), found.next());
  }
}
