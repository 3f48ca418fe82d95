package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.UnitId;

/**
 * One time a case was handled, from dispatch to close; kept when it is handled once more (办理轮次).
 *
 * @param lead the unit that resolved it
 * @param callback what the reporter answered; empty where nobody called, or the reporter was not
 *     reached
 * @param survey how its reporter was asked besides, and what came of it
 */
public record Round(
    UnitId lead,
    Resolution resolution,
    Instant closeTime,
    Optional<Callback> callback,
    Optional<Survey> survey) {
  public Round {
    Objects.requireNonNull(lead);
    Objects.requireNonNull(resolution);
    Objects.requireNonNull(closeTime);
    Objects.requireNonNull(callback);
    Objects.requireNonNull(survey);
  }

  /** What its reporter answered, by whichever way. */
  public Optional<ReporterAnswer> answer() {
    return ReporterAnswer.of(callback, survey);
  }

  /** What a closed case was, as it is kept. */
  static Round of(CaseState.Closed closed) {
    return new Round(
        closed.handling().lead(),
        closed.resolution(),
        closed.endTime(),
        closed.callback(),
        closed.survey());
  }
}
