package org.fengqiao.domain.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseState;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.ReporterAnswer;
import org.fengqiao.domain.cases.Round;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.TimedRun;
import org.fengqiao.domain.cases.Waiting;

/**
 * What one case is counted as, and where (计数). Made of the case alone, so that whoever counts it
 * again, at whatever time, counts the same.
 */
public record CaseCount(Cell cell, Set<Measure> measures) implements Count<Cell, Measure> {
  public CaseCount {
    Objects.requireNonNull(cell);
    var all = EnumSet.noneOf(Measure.class);
    all.addAll(measures);
    measures = Collections.unmodifiableSet(all);
  }

  /**
   * Counts a case as it stands.
   *
   * @param nearby whether who resolved it is of the level of a village or below; is asked of those
   *     alone that are resolved or closed
   */
  public static CaseCount of(Case c, boolean nearby) {
    var measures = EnumSet.of(Measure.RECEIVED);
    var cell = new Cell(c.patch().division(), c.number().day(), c.origin().channel());
    count(c, nearby, measures);
    contact(c, measures);
    answer(c).ifPresent(said -> answer(said, measures));
    return new CaseCount(cell, measures);
  }

  /** One to each of its measures, on its division and on each above. */
  @Override
  public Map<Cell, Map<Measure, Long>> adds() {
    var ones = new EnumMap<Measure, Long>(Measure.class);
    measures.forEach(measure -> ones.put(measure, 1L));
    var all = new HashMap<Cell, Map<Measure, Long>>();
    cell.andAbove().forEach(over -> all.put(over, ones));
    return all;
  }

  /** Whether it is resolved or closed. */
  public static boolean isFinished(Case c) {
    return switch (c.state()) {
      case CaseState.Resolved _, CaseState.Closed _ -> true;
      case CaseState.Mergeable _,
          Waiting.InMediation _,
          CaseState.Merged _,
          CaseState.Redirected _,
          CaseState.Withdrawn _,
          CaseState.Rejected _ ->
          false;
    };
  }

  private static void count(Case c, boolean nearby, Set<Measure> measures) {
    boolean closed = c.state() instanceof CaseState.Closed;
    if (closed || !(c.state() instanceof CaseState.Ended)) {
      measures.add(Measure.TO_CLOSE);
    }
    if (closed) {
      measures.add(Measure.CLOSED);
    }
    if (closed || !c.rounds().isEmpty()) {
      measures.add(Measure.CLOSED_ONCE);
    }
    if (!c.rounds().isEmpty()) {
      measures.add(Measure.REOPENED);
    }
    if (isFinished(c)) {
      finished(c, nearby, measures);
    }
  }

  private static void finished(Case c, boolean nearby, Set<Measure> measures) {
    measures.add(Measure.FINISHED);
    if (nearby) {
      measures.add(Measure.SETTLED_NEARBY);
    }
    var handling = c.clocks().stream().filter(CaseCount::isOfHandling).toList();
    if (!handling.isEmpty()) {
      measures.add(Measure.FINISHED_TIMED);
      if (handling.stream().noneMatch(TimedRun::ranOut)) {
        measures.add(Measure.FINISHED_IN_TIME);
      }
    }
  }

  /** Of the whole case, and stopped by the resolution and not by a contact. */
  private static boolean isOfHandling(TimedRun run) {
    return run.part().isEmpty()
        && run.stopsOn().contains(ClockEvent.RESOLVED)
        && !run.stopsOn().contains(ClockEvent.CONTACTED);
  }

  private static void contact(Case c, Set<Measure> measures) {
    var decided =
        c.clocks().stream()
            .filter(run -> run.stopsOn().contains(ClockEvent.CONTACTED))
            .filter(
                run -> run.ranOut() || run.stoppedBy().equals(Optional.of(ClockEvent.CONTACTED)))
            .toList();
    if (!decided.isEmpty()) {
      measures.add(Measure.CONTACT_DECIDED);
      if (decided.stream().noneMatch(TimedRun::ranOut)) {
        measures.add(Measure.CONTACTED_IN_TIME);
      }
    }
  }

  /** The last answer: of the present round, or of the last one that had any. */
  private static Optional<ReporterAnswer> answer(Case c) {
    return c.answer()
        .or(() ->
            c.rounds().reversed().stream()
                .map(Round::answer)
                .flatMap(Optional::stream)
                .findFirst());
  }

  private static void answer(ReporterAnswer said, Set<Measure> measures) {
    measures.add(Measure.ANSWERED);
    if (said.solved()) {
      measures.add(Measure.SOLVED);
    }
    if (said.satisfaction() != Satisfaction.DISSATISFIED) {
      measures.add(Measure.CONTENT);
    }
  }
}
