package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseStatus.DISPATCHED;
import static org.fengqiao.domain.cases.CaseStatus.IN_PROGRESS;
import static org.fengqiao.domain.cases.CaseStatus.REPORTED;
import static org.fengqiao.domain.cases.CaseStatus.RESOLVED;
import static org.fengqiao.domain.cases.CaseStatus.SIGNED_FOR;
import static org.fengqiao.domain.cases.CaseStatus.SUSPENDED;
import static org.fengqiao.domain.cases.CaseStatus.TRIAGED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The moves of a case, and the one table of the states each may be made in. */
public enum Move {
  TRIAGE(REPORTED, TRIAGED),
  DISPATCH(REPORTED, TRIAGED, DISPATCHED),
  SIGN_FOR(DISPATCHED),
  RECORD_CONTACT(REPORTED, TRIAGED, DISPATCHED, SIGNED_FOR, IN_PROGRESS, SUSPENDED),
  SUBMIT(DISPATCHED, SIGNED_FOR, IN_PROGRESS),
  RECORD_PROGRESS(SIGNED_FOR, IN_PROGRESS),
  HAND_OVER(SIGNED_FOR, IN_PROGRESS, SUSPENDED),
  SUSPEND(SIGNED_FOR, IN_PROGRESS),
  RESUME(SUSPENDED),
  EXTEND(DISPATCHED, SIGNED_FOR, IN_PROGRESS, SUSPENDED),
  RESOLVE(SIGNED_FOR, IN_PROGRESS),
  CLOSE(RESOLVED),
  WITHDRAW(REPORTED, TRIAGED, DISPATCHED, SIGNED_FOR, IN_PROGRESS, SUSPENDED, RESOLVED),
  REJECT(REPORTED, TRIAGED),
  REDIRECT(REPORTED, TRIAGED, DISPATCHED, SIGNED_FOR, IN_PROGRESS),
  TRANSFER(REPORTED, TRIAGED, DISPATCHED, SIGNED_FOR, IN_PROGRESS, SUSPENDED, RESOLVED);

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final Set<CaseStatus> from;

  Move(CaseStatus... from) {
    this.from = Set.of(from);
  }

  /** Whether it may be made in that state. */
  public boolean isLegalIn(CaseStatus status) {
    return from.contains(status);
  }

  /** The moves that may be made in that state, by name. */
  public static List<String> legalIn(CaseStatus status) {
    return Arrays.stream(values()).filter(m -> m.isLegalIn(status)).map(Move::name).toList();
  }
}
