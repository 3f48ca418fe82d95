package org.fengqiao.domain.mediation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Why a mediator cannot be given a dispute: the rules, in the order they are asked. Names are
 * stored: never rename one.
 */
public enum RulingOut {
  /** Paused or ended. */
  NOT_ACTIVE,
  /** Not of the organization that mediates. */
  ELSEWHERE,
  /** Cannot act now. */
  ABSENT,
  /** Lacks a skill that is wanted. */
  UNSKILLED,
  /** Cannot work in a language that is wanted. */
  LANGUAGE,
  /** Has a conflict of interest (利益冲突), standing or in this dispute. */
  CONFLICT,
  /** Has as many disputes in hand as may be. */
  FULL,
  /** Has the dispute in hand already. */
  HAS_IT;

  private static final List<RulingOut> OF_BALANCE = List.of(values());
  private static final List<RulingOut> OF_CHOICE =
      List.of(NOT_ACTIVE, ABSENT, CONFLICT, FULL, HAS_IT);

  /** The first rule that rules a candidate out where mediators are assigned by balance, if any. */
  static Optional<RulingOut> byBalance(Candidate one, Wanted wanted) {
    return first(OF_BALANCE, one, wanted);
  }

  /** The same where the parties chose. */
  static Optional<RulingOut> byChoice(Candidate one, Wanted wanted) {
    return first(OF_CHOICE, one, wanted);
  }

  private static Optional<RulingOut> first(List<RulingOut> rules, Candidate one, Wanted wanted) {
    return rules.stream().filter(rule -> rule.rulesOut(one, wanted)).findFirst();
  }

  private boolean rulesOut(Candidate one, Wanted wanted) {
    var mediator = one.mediator();
    var profile = mediator.profile();
    return switch (this) {
      case NOT_ACTIVE -> !mediator.isActive();
      case ELSEWHERE -> !profile.organizations().contains(wanted.at());
      case ABSENT -> one.absent();
      case UNSKILLED -> !profile.skills().containsAll(wanted.skills());
      case LANGUAGE -> !wanted.languages().stream().allMatch(profile::speaks);
      case CONFLICT ->
          wanted.conflicted().contains(mediator.id())
              || !Collections.disjoint(profile.conflicts(), wanted.partyUnits());
      case FULL -> mediator.isFull();
      case HAS_IT -> mediator.has(wanted.dispute());
    };
  }
}
