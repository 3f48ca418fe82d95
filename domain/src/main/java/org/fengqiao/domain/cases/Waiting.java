package org.fengqiao.domain.cases;

import java.time.Instant;
import org.fengqiao.domain.people.OfficerId;

/** In an officer's hand, and standing still: its clocks stand still with it. */
public sealed interface Waiting extends CaseState.Unresolved {
  /** What it goes on as. */
  CaseState.InHand was();

  /** By which a clock that starts meanwhile stands still too. */
  Grant grant();

  /** Since when it waits. */
  Instant since();

  /** The same in another officer's hand. */
  Waiting handTo(OfficerId officer);

  /** Suspended (中止): it waits for something outside. */
  record Suspended(CaseState.InHand was, Grant grant, Instant since) implements Waiting {
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
  record OnTheBooks(CaseState.InHand was, Grant grant, Instant since) implements Waiting {
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
}
