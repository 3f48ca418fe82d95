package org.fengqiao.domain.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.ProjectFact.ProjectAdopted;
import org.fengqiao.domain.people.ProjectFact.ProjectCompleted;
import org.fengqiao.domain.people.ProjectFact.ProjectDropped;
import org.fengqiao.domain.people.ProjectState.Adopted;

/**
 * A project that a unit adopted for a village or another patch (领办项目): it sees to it that it is
 * done.
 *
 * @param patch for which: a division, a grid or a micro-grid
 * @param title 1 to 100 characters, and no person's name
 * @param due the day by whose end it is to be done
 */
public record Project(
    ProjectId id,
    UnitId unit,
    Patch patch,
    String title,
    LocalDate due,
    Instant adopted,
    ProjectState state)
    implements Aggregate {
  private static final int LONGEST_TITLE = 100;

  public static final Lineage<Project, ProjectFact> LINEAGE =
      new Lineage<>(
          AggregateKind.PROJECT, Project.class, ProjectFact.class, Project::begun, Project::after);

  public Project {
    Objects.requireNonNull(id);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(patch);
    Objects.requireNonNull(due);
    Objects.requireNonNull(adopted);
    Objects.requireNonNull(state);
    title = Text.required("title", title, LONGEST_TITLE);
  }

  /**
   * Adopts a project, whenever it is due: one that is late already is entered late.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static Decided<Project> adopt(
      ProjectId id, UnitId unit, Patch patch, String title, LocalDate due, Instant now) {
    var clean = new Project(id, unit, patch, title, due, now, new Adopted());
    return LINEAGE.begin(List.of(new ProjectAdopted(id, unit, patch, clean.title(), due, now)));
  }

  /**
   * Says that it is done.
   *
   * @throws Refusal PROJECT_ENDED
   */
  public Decided<Project> complete(ContentRef outcome, Instant now) {
    requireAdopted();
    return LINEAGE.move(this, List.of(new ProjectCompleted(outcome, now)));
  }

  /**
   * Gives it up.
   *
   * @throws Refusal PROJECT_ENDED
   */
  public Decided<Project> drop(ContentRef why, Instant now) {
    requireAdopted();
    return LINEAGE.move(this, List.of(new ProjectDropped(why, now)));
  }

  private void requireAdopted() {
    if (state.ended().isPresent()) {
      throw Refusal.illegalNow(
          PeopleReason.PROJECT_ENDED,
          List.of(),
          Map.of("end_time", state.ended().get().toString()));
    }
  }

  /** Whether it is under way though its day is over. */
  public boolean isOverdue(LocalDate today) {
    return state instanceof Adopted && due.isBefore(today);
  }

  private static Project begun(ProjectFact fact) {
    return switch (fact) {
      case ProjectAdopted made ->
          new Project(
              made.id(),
              made.unit(),
              made.patch(),
              made.title(),
              made.due(),
              made.time(),
              new Adopted());
      case ProjectCompleted _, ProjectDropped _ ->
          throw new IllegalStateException("a project is adopted first");
    };
  }

  private Project after(ProjectFact fact) {
    return switch (fact) {
      case ProjectCompleted done -> ending(now -> now.complete(done.outcome(), done.time()));
      case ProjectDropped gone -> ending(now -> now.drop(gone.why(), gone.time()));
      case ProjectAdopted _ -> throw new IllegalStateException("a project is adopted once");
    };
  }

  private Project ending(Function<Adopted, ProjectState> move) {
    if (!(state instanceof Adopted under)) {
      throw new IllegalStateException("a project ends once");
    }
    return new Project(id, unit, patch, title, due, adopted, move.apply(under));
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
