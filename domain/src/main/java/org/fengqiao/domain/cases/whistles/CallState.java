package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/** How an organ has answered its call. It cannot decline: it must report in. */
public sealed interface CallState {
  CallStatus status();

  /** Not yet. */
  record Called() implements CallState {
    @Override
    public CallStatus status() {
      return CallStatus.CALLED;
    }

    ReportedIn reportIn(OfficerId officer, Instant now, boolean late) {
      return new ReportedIn(officer, now, late);
    }
  }

  /**
   * It came (报到).
   *
   * @param late whether its time had run out
   */
  record ReportedIn(OfficerId officer, Instant time, boolean late) implements CallState {
    public ReportedIn {
      Objects.requireNonNull(officer);
      Objects.requireNonNull(time);
    }

    @Override
    public CallStatus status() {
      return CallStatus.REPORTED_IN;
    }

    Done done(OfficerId by, ContentRef outcome, Instant now) {
      return new Done(this, by, outcome, now);
    }
  }

  /** It has done its part, as the words say. */
  record Done(ReportedIn reportIn, OfficerId officer, ContentRef outcome, Instant time)
      implements CallState {
    public Done {
      Objects.requireNonNull(reportIn);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(outcome);
      Objects.requireNonNull(time);
    }

    @Override
    public CallStatus status() {
      return CallStatus.DONE;
    }
  }

  /** When and by whom it reported in; empty while it has not. */
  default Optional<ReportedIn> cameIn() {
    return switch (this) {
      case Called _ -> Optional.empty();
      case ReportedIn came -> Optional.of(came);
      case Done done -> Optional.of(done.reportIn());
    };
  }

  /** What it did; empty while it has not said so. */
  default Optional<Done> finished() {
    return this instanceof Done done ? Optional.of(done) : Optional.empty();
  }
}
