package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * Where a case stands. A change of state is a method of the states it starts from: an illegal one
 * does not compile.
 */
public sealed interface CaseState {
  CaseStatus status();

  /** Open: the matter is not ended. */
  sealed interface Open extends CaseState permits Withdrawable, Waiting {}

  /** May be taken back by its reporter. */
  sealed interface Withdrawable extends Open {
    default Withdrawn withdraw(Instant now) {
      return new Withdrawn(now);
    }
  }

  /** Not resolved: may be merged into another case of the same matter. */
  sealed interface Mergeable extends Withdrawable permits Untaken, Given, Waiting.Granted {
    default Merged merge(Instant now) {
      return new Merged(this, now);
    }
  }

  /** May be not taken up. */
  sealed interface Rejectable extends CaseState {
    default Rejected reject(Instant now) {
      return new Rejected(now);
    }
  }

  /** May be sent another route. */
  sealed interface Redirectable extends CaseState {
    default Redirected redirect(RedirectRoute route, Instant now) {
      return new Redirected(route, now);
    }
  }

  /** Not yet with anybody. */
  sealed interface Untaken extends Mergeable, Rejectable, Redirectable {
    default Triaged triage() {
      return new Triaged();
    }

    default Dispatched dispatch(UnitId lead, Instant now) {
      return new Dispatched(Handling.dispatched(lead, now));
    }
  }

  /** Given to a unit, which has not resolved it. */
  sealed interface Given extends Mergeable, Redirectable {
    Handling handling();

    /** The next post, or the level above, has it now. */
    default Dispatched pass(UnitId lead, Instant now) {
      return new Dispatched(Handling.dispatched(lead, now));
    }
  }

  /** Given to a unit, which has not said that it is not its own. */
  sealed interface Undisputed extends Given {
    default Disputed object(Instant now) {
      return new Disputed(this, now);
    }
  }

  /** In an officer's hand. */
  sealed interface InHand extends Undisputed {
    default InProgress progress() {
      return new InProgress(handling());
    }

    /** The same in another officer's hand. */
    InHand handTo(OfficerId officer);

    default Resolved resolve(Resolution resolution) {
      return new Resolved(handling(), resolution);
    }

    default Waiting.Suspended suspend(Grant grant, Instant now) {
      return new Waiting.Suspended(this, grant, now);
    }

    default Waiting.OnTheBooks putOnTheBooks(Grant grant, Instant now) {
      return new Waiting.OnTheBooks(this, grant, now);
    }

    default Waiting.InMediation refer(
        AggregateRef mediation, OfficerId officer, ContentRef reason, Instant now) {
      return new Waiting.InMediation(this, mediation, officer, reason, now);
    }
  }

  /** Over: nothing more is to be done, unless it is opened again. */
  sealed interface Ended extends CaseState {
    Instant endTime();
  }

  /** Reported (已上报), waiting for triage. */
  record Reported() implements Untaken {
    @Override
    public CaseStatus status() {
      return CaseStatus.REPORTED;
    }
  }

  /** Triaged (已分拨), waiting for dispatch. */
  record Triaged() implements Untaken {
    @Override
    public CaseStatus status() {
      return CaseStatus.TRIAGED;
    }
  }

  /** Dispatched (已派单) to a unit that has not signed for it. */
  record Dispatched(Handling handling) implements Undisputed {
    public SignedFor signFor(OfficerId officer, Instant now) {
      return new SignedFor(handling.signed(officer, now));
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.DISPATCHED;
    }
  }

  /** Signed for (已签收) by an officer of the lead unit. */
  record SignedFor(Handling handling) implements InHand {
    @Override
    public SignedFor handTo(OfficerId officer) {
      return new SignedFor(handling.handedTo(officer));
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.SIGNED_FOR;
    }
  }

  /** In progress (办理中). */
  record InProgress(Handling handling) implements InHand {
    @Override
    public InProgress handTo(OfficerId officer) {
      return new InProgress(handling.handedTo(officer));
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.IN_PROGRESS;
    }
  }

  /**
   * Disputed (派单异议): the unit says that it is not its own, and has it until that is decided.
   *
   * @param was what it goes on as if it stays
   */
  record Disputed(Undisputed was, Instant since) implements Given {
    @Override
    public Handling handling() {
      return was.handling();
    }

    /** The same in another officer's hand, where it is in one. */
    public Disputed handTo(OfficerId officer) {
      return was instanceof InHand inHand ? new Disputed(inHand.handTo(officer), since) : this;
    }

    public Undisputed dismiss() {
      return was;
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.DISPUTED;
    }
  }

  /** Resolved (已办结): the handler is done. */
  record Resolved(Handling handling, Resolution resolution) implements Withdrawable {
    public Closed close(Instant now, Optional<LadderPost> caller) {
      return new Closed(handling, resolution, now, caller, Optional.empty(), Optional.empty());
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.RESOLVED;
    }
  }

  /**
   * Merged (已合并) into another case of the same matter, with which it ends.
   *
   * @param was what it is again when it is taken out
   */
  record Merged(Mergeable was, Instant since) implements Rejectable, Redirectable {
    public Mergeable unmerge() {
      return was;
    }

    /** With the case it was merged into, as that one was handled and resolved. */
    public Closed close(Handling handling, Resolution resolution, Instant now) {
      return new Resolved(handling, resolution).close(now, Optional.empty());
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.MERGED;
    }
  }

  /**
   * Closed (已结案). Its reporter may be called back, and it may be opened again.
   *
   * @param caller the post that is to call back; empty where none is
   * @param callback what the reporter answered to a call
   * @param survey how the reporter was asked besides
   */
  record Closed(
      Handling handling,
      Resolution resolution,
      Instant endTime,
      Optional<LadderPost> caller,
      Optional<Callback> callback,
      Optional<Survey> survey)
      implements Ended {
    public Closed calledBack(Callback answer) {
      return new Closed(handling, resolution, endTime, caller, Optional.of(answer), survey);
    }

    public Closed surveyed(Survey asked) {
      return new Closed(handling, resolution, endTime, caller, callback, Optional.of(asked));
    }

    /** The unit that resolved it has it again. */
    public Dispatched reopen(Instant now) {
      return new Dispatched(Handling.dispatched(handling.lead(), now));
    }

    @Override
    public CaseStatus status() {
      return CaseStatus.CLOSED;
    }
  }

  /** Gone to another route (已转出). */
  record Redirected(RedirectRoute route, Instant endTime) implements Ended {
    @Override
    public CaseStatus status() {
      return CaseStatus.REDIRECTED;
    }
  }

  /** Taken back by the reporter (已撤回). */
  record Withdrawn(Instant endTime) implements Ended {
    @Override
    public CaseStatus status() {
      return CaseStatus.WITHDRAWN;
    }
  }

  /** Not taken up (不予受理). */
  record Rejected(Instant endTime) implements Ended {
    @Override
    public CaseStatus status() {
      return CaseStatus.REJECTED;
    }
  }

  /** Who has it, or had it when it was resolved. */
  default Optional<Handling> handledBy() {
    return Handling.of(this);
  }

  /** How it was resolved. */
  default Optional<Resolution> resolvedBy() {
    return Resolution.of(this);
  }

  /** The officer in whose hand it is, while it is neither resolved nor merged. */
  default Optional<OfficerId> inHandOf() {
    return Handling.inHandOf(this);
  }
}
