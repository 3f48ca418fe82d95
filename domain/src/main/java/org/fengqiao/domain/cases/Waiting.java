package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.people.OfficerId;

/** In an officer's hand, and standing still: its clocks stand still with it. */
public sealed interface Waiting extends CaseState.Open {
  /** What it goes on as. */
  CaseState.InHand was();

  /** Since when it waits. */
  Instant since();

  /** The same in another officer's hand. */
  Waiting handTo(OfficerId officer);

  /** That clock, standing still from then on for what the case waits for. */
  RunningClock halt(RunningClock clock, Instant time);

  /** Waiting by leave: an officer asked for it, and another granted it. */
  sealed interface Granted extends Waiting, CaseState.Mergeable {
    Grant grant();

    @Override
    default RunningClock halt(RunningClock clock, Instant time) {
      return clock.suspend(grant().reason(), grant().by(), Optional.of(grant().approvedBy()), time);
    }
  }

  /** Suspended (中止): it waits for something outside. */
  record Suspended(CaseState.InHand was, Grant grant, Instant since) implements Granted {
    @Override
    public Suspended handTo(OfficerId officer) {
      return new Suspended(was.handTo(officer), grant, since);
    }

    public CaseState.InHand resume() {
      return was;
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.SUSPENDED;
    }
  }

  /**
   * On the books (挂账): it cannot be solved now, and is kept and reviewed. The time of its review
   * runs on.
   */
  record OnTheBooks(CaseState.InHand was, Grant grant, Instant since) implements Granted {
    @Override
    public OnTheBooks handTo(OfficerId officer) {
      return new OnTheBooks(was.handTo(officer), grant, since);
    }

    public CaseState.InHand takeOff() {
      return was;
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.ON_THE_BOOKS;
    }
  }

  /**
   * In mediation (移送调解): it waits for how that ends, and is neither withdrawn nor merged before.
   *
   * @param mediation the one it waits for
   * @param officer of its unit, who referred it; whose hand it is in, {@link #was} says
   * @param reason the words are content, and can be erased
   */
  record InMediation(
      CaseState.InHand was,
      AggregateRef mediation,
      OfficerId officer,
      ContentRef reason,
      Instant since)
      implements Waiting {
    public InMediation {
      Objects.requireNonNull(was);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(reason);
      Objects.requireNonNull(since);
      if (mediation.kind() != AggregateKind.MEDIATION) {
        throw new IllegalArgumentException("a case waits for a mediation, not " + mediation);
      }
    }

    @Override
    public InMediation handTo(OfficerId other) {
      return new InMediation(was.handTo(other), mediation, officer, reason, since);
    }

    @Override
    public RunningClock halt(RunningClock clock, Instant time) {
      return clock.suspend(reason, Grant.name(officer), Optional.empty(), time);
    }

    public CaseState.InHand comeBack() {
      return was;
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.IN_MEDIATION;
    }
  }
}
