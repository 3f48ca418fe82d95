package org.fengqiao.application.cases.lives;

import static org.fengqiao.domain.cases.CaseStatus.CLOSED;
import static org.fengqiao.domain.cases.CaseStatus.RESOLVED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.ReporterAnswer;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What one case is to be counted as, by its facts alone: the definitions of the contract written
 * down once more, so that the count does not agree with itself.
 */
final class Recount {
  private final Path path = new Path();
  private final Map<String, Run> runs = new HashMap<>();
  private @Nullable DivisionCode division;
  private @Nullable LocalDate day;
  private @Nullable Channel channel;
  private @Nullable UnitId lead;
  private @Nullable ReporterAnswer answer;
  private boolean closedOnce;
  private boolean reopened;
  private boolean waits;

  /** A run of a clock, as its facts have it. */
  private static final class Run {
    final CaseFact.ClockStarted started;
    Optional<Instant> due;
    Optional<Instant> stopped = Optional.empty();
    Optional<ClockEvent> stoppedBy = Optional.empty();
    Optional<Instant> lastRung = Optional.empty();

    /** Since when it stands still, where it does or did when it stopped. */
    Optional<Instant> stands = Optional.empty();

    Run(CaseFact.ClockStarted started) {
      this.started = started;
      this.due = started.due();
    }

    boolean isOver() {
      if (due.isEmpty()) {
        return false;
      }
      var until = stands.or(() -> stopped).or(() -> lastRung);
      return until.isPresent() && !until.get().isBefore(due.get());
    }
  }

  void take(CaseFact fact) {
    path.take(fact);
    switch (fact) {
      case CaseFact.Reported f -> {
        division = f.patch().division();
        channel = f.origin().channel();
        var number = f.number().value().split("-", -1);
        day = LocalDate.parse(number[1], DateTimeFormatter.BASIC_ISO_DATE);
      }
      case CaseFact.Triaged f -> division = f.patch().division();
      case CaseFact.Transferred f -> division = f.patch().division();
      case CaseFact.SignedFor f -> lead = f.unit();
      case CaseFact.Closed _ -> closedOnce = true;
      case CaseFact.ClosedWithPrimary f -> {
        closedOnce = true;
        lead = f.handling().lead();
      }
      case CaseFact.CalledBack f -> answer = f.callback();
      case CaseFact.SurveyAnswered f -> answer = f.answer();
      case CaseFact.Reopened _ -> reopened = true;
      case CaseFact.Suspended f -> stand(f.time());
      case CaseFact.PutOnTheBooks f -> stand(f.time());
      case CaseFact.Resumed _ -> goOn();
      case CaseFact.TakenOffTheBooks _ -> goOn();
      case CaseFact.ReferredToMediation f -> stand(f.time());
      case CaseFact.BackFromMediation _ -> goOn();
      case CaseFact.ClockStarted f -> start(f);
      case CaseFact.ClockStopped f -> {
        run(f.clock() + "/" + f.run()).stopped = Optional.of(f.time());
        run(f.clock() + "/" + f.run()).stoppedBy = Optional.of(f.stoppedBy());
      }
      case CaseFact.RungFired f -> {
        var run = run(f.clock() + "/" + f.run());
        run.lastRung =
            run.lastRung
                .filter(last -> last.isAfter(f.rung().explainedTime()))
                .or(() -> Optional.of(f.rung().explainedTime()));
      }
      case CaseFact.DueTimeMoved f -> run(f.clock() + "/" + f.run()).due = Optional.of(f.to());
      default -> {}
    }
  }

  private void start(CaseFact.ClockStarted f) {
    var run = new Run(f);
    if (waits && f.startedBy() != ClockEvent.ON_THE_BOOKS) {
      run.stands = Optional.of(f.time());
    }
    runs.put(f.spec().clock() + "/" + f.run(), run);
  }

  private void stand(Instant time) {
    waits = true;
    runs.values().stream()
        .filter(run -> run.stopped.isEmpty())
        .forEach(run -> run.stands = Optional.of(time));
  }

  private void goOn() {
    waits = false;
    runs.values().stream()
        .filter(run -> run.stopped.isEmpty())
        .forEach(run -> run.stands = Optional.empty());
  }

  private Run run(String name) {
    return Optional.ofNullable(runs.get(name)).orElseThrow();
  }

  DivisionCode division() {
    return Optional.ofNullable(division).orElseThrow();
  }

  LocalDate day() {
    return Optional.ofNullable(day).orElseThrow();
  }

  Channel channel() {
    return Optional.ofNullable(channel).orElseThrow();
  }

  /** What it is to be counted as, where those units are of a village or below. */
  Set<Measure> measures(Predicate<UnitId> isNearby) {
    var all = EnumSet.of(Measure.RECEIVED);
    var at = path.at().orElseThrow();
    add(all, Measure.TO_CLOSE, !at.isOver());
    add(all, Measure.CLOSED, at == CLOSED);
    add(all, Measure.CLOSED_ONCE, closedOnce);
    add(all, Measure.REOPENED, reopened);
    if (at == RESOLVED || at == CLOSED) {
      all.add(Measure.FINISHED);
      add(all, Measure.SETTLED_NEARBY, isNearby.test(Optional.ofNullable(lead).orElseThrow()));
      timed(all);
    }
    contacts(all);
    Optional.ofNullable(answer)
        .ifPresent(said -> {
          all.add(Measure.ANSWERED);
          add(all, Measure.SOLVED, said.solved());
          add(all, Measure.CONTENT, said.satisfaction() != Satisfaction.DISSATISFIED);
        });
    return all;
  }

  private void timed(Set<Measure> all) {
    var handling =
        runs.values().stream()
            .filter(run -> run.started.part().isEmpty())
            .filter(run -> run.started.stopsOn().contains(ClockEvent.RESOLVED))
            .filter(run -> !run.started.stopsOn().contains(ClockEvent.CONTACTED))
            .toList();
    add(all, Measure.FINISHED_TIMED, !handling.isEmpty());
    add(
        all,
        Measure.FINISHED_IN_TIME,
        !handling.isEmpty() && handling.stream().noneMatch(Run::isOver));
  }

  private void contacts(Set<Measure> all) {
    boolean any = false;
    boolean late = false;
    for (var run : runs.values()) {
      if (run.started.stopsOn().contains(ClockEvent.CONTACTED)) {
        any |= run.isOver() || run.stoppedBy.equals(Optional.of(ClockEvent.CONTACTED));
        late |= run.isOver();
      }
    }
    add(all, Measure.CONTACT_DECIDED, any);
    add(all, Measure.CONTACTED_IN_TIME, any && !late);
  }

  private static void add(Set<Measure> all, Measure measure, boolean holds) {
    if (holds) {
      all.add(measure);
    }
  }
}
