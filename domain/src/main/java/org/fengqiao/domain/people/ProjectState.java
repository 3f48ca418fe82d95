package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;

/** Where a project stands, and what came of it. */
public sealed interface ProjectState {
  ProjectStatus status();

  /** Under way. */
  record Adopted() implements ProjectState {
    @Override
    public ProjectStatus status() {
      return ProjectStatus.ADOPTED;
    }

    Completed complete(ContentRef outcome, Instant now) {
      return new Completed(outcome, now);
    }

    Dropped drop(ContentRef why, Instant now) {
      return new Dropped(why, now);
    }
  }

  /** Done, as the words say. */
  record Completed(ContentRef outcome, Instant time) implements ProjectState {
    @Override
    public ProjectStatus status() {
      return ProjectStatus.COMPLETED;
    }
  }

  /** Given up, for what the words say. */
  record Dropped(ContentRef why, Instant time) implements ProjectState {
    @Override
    public ProjectStatus status() {
      return ProjectStatus.DROPPED;
    }
  }

  /** When it ended; empty while it is under way. */
  default Optional<Instant> ended() {
    return switch (this) {
      case Adopted _ -> Optional.empty();
      case Completed(_, var time) -> Optional.of(time);
      case Dropped(_, var time) -> Optional.of(time);
    };
  }

  /** The words it ended with. */
  default Optional<ContentRef> words() {
    return switch (this) {
      case Adopted _ -> Optional.empty();
      case Completed(var outcome, _) -> Optional.of(outcome);
      case Dropped(var why, _) -> Optional.of(why);
    };
  }
}
