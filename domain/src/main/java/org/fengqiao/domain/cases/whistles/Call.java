package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/**
 * One organ that a whistle called (被哨部门), and how it answers.
 *
 * @param organ by its role on the list
 * @param superior the role that is told when it does not come
 * @param post the post that must report in, as it stood when the whistle was blown
 * @param unit the unit of that post then
 * @param clock within which it must; stopped once it did, or the whistle was withdrawn
 * @param toldDue the due time as it was last told; the truth is derived
 * @param appraisals one a role at most
 */
public record Call(
    Role organ,
    Role superior,
    PostId post,
    UnitId unit,
    RunningClock clock,
    Optional<Instant> toldDue,
    CallState state,
    List<Appraisal> appraisals) {
  public Call {
    Objects.requireNonNull(organ);
    Objects.requireNonNull(superior);
    Objects.requireNonNull(post);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(toldDue);
    Objects.requireNonNull(state);
    appraisals = List.copyOf(appraisals);
  }

  /** Whether that role has appraised it. */
  public boolean isAppraisedBy(Role role) {
    return appraisals.stream().anyMatch(appraisal -> appraisal.role().equals(role));
  }

  Call with(RunningClock changed) {
    return new Call(organ, superior, post, unit, changed, toldDue, state, appraisals);
  }

  Call with(CallState changed) {
    return new Call(organ, superior, post, unit, clock, toldDue, changed, appraisals);
  }

  Call with(List<Appraisal> changed) {
    return new Call(organ, superior, post, unit, clock, toldDue, state, changed);
  }

  Call told(Instant due) {
    return new Call(organ, superior, post, unit, clock, Optional.of(due), state, appraisals);
  }
}
