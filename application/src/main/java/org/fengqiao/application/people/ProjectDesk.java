package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Project;
import org.fengqiao.domain.people.ProjectId;

/** Where projects end, in one way or the other. */
public final class ProjectDesk {
  private final Access access;
  private final Aggregates aggregates;
  private final Words words;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public ProjectDesk(
      Access access, Aggregates aggregates, Words words, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.words = words;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Which project ends, and with what words.
   *
   * @param etag the project's
   * @param said 1 to 2,000 characters
   */
  public record Ending(Request request, ProjectId project, Optional<String> etag, String said) {
    public Ending {
      Objects.requireNonNull(request);
      Objects.requireNonNull(project);
      Objects.requireNonNull(etag);
      said = Words.checked("note", said);
    }
  }

  /** How it ends. */
  interface Move {
    Decided<Project> end(Project project, ContentRef said, Instant now);
  }

  /**
   * Ends it.
   *
   * @throws Refusal RIGHT_MISSING, PROJECT_NOT_FOUND, PROJECT_ENDED, STALE_ETAG, REQUEST_ID_REUSED
   */
  Answer<Project> end(Caller caller, Right right, Ending ending, Move move) {
    access.require(caller, right);
    return store.decide(
        ending.request(),
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var project = GetProject.find(aggregates, ending.project()).checked(ending.etag());
          var content = words.content(ending.said());
          var ended = move.end(project.aggregate(), content.ref(), now);
          return Changes.moving(Actor.of(caller.partner()), now, project, ended)
              .with(List.of(content));
        });
  }
}
