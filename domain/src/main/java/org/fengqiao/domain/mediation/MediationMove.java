package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.mediation.MediationStatus.ACCEPTED;
import static org.fengqiao.domain.mediation.MediationStatus.AGREED;
import static org.fengqiao.domain.mediation.MediationStatus.APPLIED;
import static org.fengqiao.domain.mediation.MediationStatus.FAILED;
import static org.fengqiao.domain.mediation.MediationStatus.UNDER_WAY;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What may be done about a mediation, and in which of its states. */
public enum MediationMove {
  ACCEPT(APPLIED),
  REFUSE(APPLIED),
  ADD_PARTIES(APPLIED, ACCEPTED, UNDER_WAY),
  CHANGE_CLAIM(APPLIED, ACCEPTED, UNDER_WAY),
  NAME_REPRESENTATIVE(APPLIED, ACCEPTED, UNDER_WAY),
  DROP_PARTY(APPLIED, ACCEPTED, UNDER_WAY),
  RECORD_CONSENT(APPLIED, ACCEPTED, UNDER_WAY),
  DECLARE_CONFLICT(APPLIED, ACCEPTED, UNDER_WAY),
  ASSIGN(ACCEPTED, UNDER_WAY),
  RELEASE(UNDER_WAY),
  EXTEND(ACCEPTED, UNDER_WAY),
  HOLD_HEARING(UNDER_WAY),
  PROPOSE(UNDER_WAY),
  ANSWER_PROPOSAL(UNDER_WAY),
  RECORD_FACTS(UNDER_WAY),
  AGREE(UNDER_WAY),
  SIGN(AGREED),
  DROP_AGREEMENT(AGREED),
  REPORT_DANGER(APPLIED, ACCEPTED, UNDER_WAY, AGREED),
  RAISE(ACCEPTED, UNDER_WAY),
  FAIL(ACCEPTED, UNDER_WAY),
  DECLINE(APPLIED, ACCEPTED, UNDER_WAY, AGREED),
  WITHDRAW(APPLIED, ACCEPTED, UNDER_WAY, AGREED),
  HAND_OFF(FAILED);

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final Set<MediationStatus> from;

  MediationMove(MediationStatus first, MediationStatus... others) {
    this.from = Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  boolean isLegalIn(MediationStatus status) {
    return from.contains(status);
  }

  /** The names of those that the state of the mediation allows. */
  public static List<String> legalIn(MediationStatus status) {
    return Stream.of(values())
        .filter(move -> move.isLegalIn(status))
        .map(MediationMove::name)
        .toList();
  }
}
