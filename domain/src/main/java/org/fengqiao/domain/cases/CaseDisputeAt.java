package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * Decides whose a case is where its unit says that it is not its own (派单异议), as {@link CaseAt}
 * decides the other moves. Its clocks run on meanwhile, since they began with the dispatch, and the
 * ladder moves on silence as ever; only an objection that is upheld begins them anew.
 */
public record CaseDisputeAt(CaseAt at, ObjectionRule rule) {
  public CaseDisputeAt {
    Objects.requireNonNull(at);
    Objects.requireNonNull(rule);
  }

  /**
   * Says that it is not the unit's own.
   *
   * @param officer of the lead unit
   * @throws Refusal ILLEGAL_MOVE; NOT_THE_LEAD; OBJECTIONS_USED_UP; OBJECTION_TOO_LATE
   */
  public Decided<Case> object(ActingOfficer officer, ContentRef reason) {
    var chapter = at.move(Move.OBJECT);
    at.requireLead(officer);
    if (at.c().objections().size() >= rule.most()) {
      throw illegal(
          CaseReason.OBJECTIONS_USED_UP, Move.OBJECT, "most", Integer.toString(rule.most()));
    }
    rule.clock().ifPresent(this::requireInTime);
    var unit = at.c().lead().orElseThrow();
    var objection = new Objection(unit, officer.id(), reason, at.now());
    return chapter.add(new CaseFact.Objected(objection)).on(ClockEvent.OBJECTED).end();
  }

  /**
   * Upholds the objection: another unit has it from now on, with the whole time of an order.
   *
   * @throws Refusal ILLEGAL_MOVE; SAME_UNIT; TOO_MANY_CLOCK_RUNS
   */
  public Decided<Case> uphold(Climb climb, List<OfficerId> holders, ContentRef reason) {
    var chapter = at.move(Move.DECIDE_OBJECTION);
    if (at.c().lead().equals(Optional.of(climb.now().unit()))) {
      throw Refusal.invalid(CaseReason.SAME_UNIT, "unit", "is another than the one that objects");
    }
    return at.bounded(
        chapter
            .stopOrder(ClockEvent.OBJECTION_DECIDED)
            .add(new CaseFact.ObjectionUpheld(climb, holders, at.now(), reason))
            .on(ClockEvent.OBJECTION_DECIDED)
            .on(ClockEvent.DISPATCHED)
            .on(ClockEvent.STEP_BEGUN));
  }

  /**
   * Dismisses the objection: it stays where it is, with the time it has left.
   *
   * @throws Refusal ILLEGAL_MOVE
   */
  public Decided<Case> dismiss(ContentRef reason) {
    var chapter = at.move(Move.DECIDE_OBJECTION);
    var to = ((CaseState.Disputed) at.c().state()).dismiss().status();
    return chapter
        .add(new CaseFact.ObjectionDismissed(to, at.now(), reason))
        .on(ClockEvent.OBJECTION_DECIDED)
        .end();
  }

  /**
   * Passes if it may be dispatched to that unit by hand.
   *
   * @throws Refusal FIRST_UNIT_LEADS if another was given it first and the pack lets that lead
   */
  public void requireMayBeGiven(UnitId unit) {
    if (rule.firstUnitLeads() && first().filter(first -> !first.equals(unit)).isPresent()) {
      throw illegal(CaseReason.FIRST_UNIT_LEADS, Move.DISPATCH, "unit", "units/" + unit.value());
    }
  }

  /** The unit that was given it first. */
  private Optional<UnitId> first() {
    var had = at.c().hadIt();
    return had.isEmpty() ? at.c().lead() : Optional.of(had.getLast());
  }

  /** What began with an earlier dispatch, or under a pack without that clock, is no limit. */
  private void requireInTime(ClockName clock) {
    var given = at.c().state().handledBy().orElseThrow().dispatchTime();
    at.c().clocks().stream()
        .filter(run -> run.clock().name().equals(clock))
        .filter(run -> !run.clock().startTime().isBefore(given))
        .reduce((_, later) -> later)
        .filter(run -> !run.isRunning() || at.rules().face(run.clock()).isOverdue(at.now()))
        .ifPresent(_ -> {
          throw illegal(CaseReason.OBJECTION_TOO_LATE, Move.OBJECT, "clock", clock.value());
        });
  }

  /** Refuses {@code move}, and names what else may be done. */
  private Refusal illegal(CaseReason reason, Move move, String detail, String value) {
    var legal =
        Move.movesOf(at.c()).stream().filter(other -> other != move).map(Move::name).toList();
    return Refusal.illegalNow(reason, legal, Map.of("case", at.name(), detail, value));
  }
}
