package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Extension;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.people.ActingOfficer;

/**
 * Decides what becomes of the time a case has: suspension, resumption and extension, as {@link
 * CaseAt} decides the other moves. A due time that comes out otherwise is told at once.
 */
public record CaseTimeAt(CaseAt at) {
  /**
   * Lets it wait for something outside, and all its clocks with it (中止).
   *
   * @param officer of the lead unit
   * @param approver another officer
   * @throws Refusal ILLEGAL_MOVE; NOT_THE_LEAD; APPROVED_BY_ASKER; CLOCK_CHANGED_TOO_OFTEN
   */
  public Decided<Case> suspend(ActingOfficer officer, ActingOfficer approver, ContentRef reason) {
    var chapter = at.move(Move.SUSPEND);
    var grant = grant(officer, approver, reason);
    bound();
    return chapter.rewake(new CaseFact.Suspended(grant, at.now())).end();
  }

  /**
   * Lets it and its clocks go on (恢复).
   *
   * @param officer of the lead unit
   * @throws Refusal ILLEGAL_MOVE; NOT_THE_LEAD
   */
  public Decided<Case> resume(ActingOfficer officer, Optional<ContentRef> note) {
    var chapter = at.move(Move.RESUME);
    at.requireLead(officer);
    var to = CaseFold.in(at.c(), Waiting.Suspended.class).resume().status();
    return chapter.rewake(new CaseFact.Resumed(officer.id(), to, at.now(), note)).tellMoved().end();
  }

  /**
   * Gives a running clock more time (延期), suspended or not. What has fired stays fired.
   *
   * @param added in the unit of the clock's budget
   * @param officer of the lead unit
   * @param approver another officer
   * @throws Refusal ILLEGAL_MOVE; NOT_THE_LEAD; APPROVED_BY_ASKER; CLOCK_NOT_RUNNING;
   *     CLOCK_CHANGED_TOO_OFTEN; INVALID_FIELD if {@code added} is of another unit or too much, or
   *     several runs of the clock go on and none is named
   */
  public Decided<Case> extend(
      NamedRun clock,
      Budget added,
      ActingOfficer officer,
      ActingOfficer approver,
      ContentRef reason) {
    var chapter = at.move(Move.EXTEND);
    var grant = grant(officer, approver, reason);
    var run = running(clock);
    bound();
    var fact = new CaseFact.ClockExtended(clock.clock(), run.clock().run(), added, grant, at.now());
    requireFits(run.clock(), extension(fact));
    return chapter.rewake(fact).tellMoved().end();
  }

  static Extension extension(CaseFact.ClockExtended f) {
    return new Extension(
        f.time(), f.added(), f.grant().reason(), f.grant().by(), f.grant().approvedBy());
  }

  Grant grant(ActingOfficer officer, ActingOfficer approver, ContentRef reason) {
    at.requireLead(officer);
    if (officer.id().equals(approver.id())) {
      throw Refusal.invalid(
          CaseReason.APPROVED_BY_ASKER, "approving_officer", "is another than acting_officer");
    }
    return new Grant(officer.id(), approver.id(), reason);
  }

  private TimedRun running(NamedRun clock) {
    var running = at.c().runningClocks();
    var named = running.stream().filter(clock::names).toList();
    if (named.isEmpty()) {
      throw Refusal.illegalNow(
          CaseReason.CLOCK_NOT_RUNNING,
          running.stream().map(run -> run.clock().name().value()).distinct().toList(),
          Map.of("case", at.name(), "clock", clock.clock().value()));
    }
    if (named.size() > 1) {
      throw Refusal.invalid("run", "is given where several runs of the clock go on");
    }
    return named.getFirst();
  }

  /** A case is read and written whole: what can be done over and over must not make it grow. */
  void bound() {
    int changes =
        at.c().clocks().stream()
            .map(TimedRun::clock)
            .mapToInt(clock -> clock.suspensions().size() + clock.extensions().size())
            .sum();
    if (changes >= Case.MOST_TIME_CHANGES) {
      throw Refusal.illegalNow(
          CaseReason.CLOCK_CHANGED_TOO_OFTEN,
          List.of(),
          Map.of("case", at.name(), "most", Integer.toString(Case.MOST_TIME_CHANGES)));
    }
  }

  /** What does not fit would leave a clock that cannot be read. */
  private void requireFits(RunningClock clock, Extension extension) {
    var face = at.rules().face(clock);
    try {
      face.extend(extension);
    } catch (Refusal _) {
      throw Refusal.invalid(
          "added",
          "is in the unit of the clock's budget, %s, and with it within the bounds of a budget"
              .formatted(face.spec().budget().text()));
    }
  }
}
