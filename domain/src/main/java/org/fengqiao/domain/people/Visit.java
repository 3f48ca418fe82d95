package org.fengqiao.domain.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;

/**
 * A visit to a paired village (走访).
 *
 * @param findings what was found there, in words
 * @param cases what was raised there, each once; at most {@value #MOST_CASES}
 * @param recorded when it was entered
 */
public record Visit(
    VisitId id,
    LocalDate day,
    OfficerId officer,
    ContentRef findings,
    List<CaseId> cases,
    Instant recorded) {
  /** The most cases of one visit. */
  public static final int MOST_CASES = 20;

  public Visit {
    Objects.requireNonNull(id);
    Objects.requireNonNull(day);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(findings);
    Objects.requireNonNull(recorded);
    cases = List.copyOf(cases);
    if (cases.size() > MOST_CASES || cases.stream().distinct().count() != cases.size()) {
      throw Refusal.invalid("cases", "are at most " + MOST_CASES + ", each named once");
    }
  }
}
