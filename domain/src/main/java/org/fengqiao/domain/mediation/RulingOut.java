package org.fengqiao.domain.mediation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Why a mediator cannot be given a dispute: the rules, in the order they are asked. Names are
 * stored: never rename one.
 */
public enum RulingOut {
  /** Paused or ended. */
  NOT_ACTIVE(true, (one, _) -> !one.mediator().isActive()),
  /** Not of the organization that mediates. */
  ELSEWHERE(
      false, (one, wanted) -> !one.mediator().profile().organizations().contains(wanted.at())),
  /** Cannot act now. */
  ABSENT(true, (one, _) -> one.absent()),
  /** Lacks a skill that is wanted. */
  UNSKILLED(
      false, (one, wanted) -> !one.mediator().profile().skills().containsAll(wanted.skills())),
  /** Cannot work in a language that is wanted. */
  LANGUAGE(
      false,
      (one, wanted) -> !wanted.languages().stream().allMatch(one.mediator().profile()::speaks)),
  /** Has a conflict of interest (利益冲突), standing or in this dispute. */
  CONFLICT(true, RulingOut::conflicts),
  /** Has as many disputes in hand as may be. */
  FULL(true, (one, _) -> one.mediator().isFull()),
  /** Has the dispute in hand already. */
  HAS_IT(true, (one, wanted) -> one.mediator().has(wanted.dispute()));

  private static final List<RulingOut> OF_BALANCE = List.of(values());
  private static final List<RulingOut> OF_CHOICE =
      Stream.of(values()).filter(rule -> rule.bindsParties).toList();

  private final boolean bindsParties;
  private final BiPredicate<Candidate, Wanted> rulesOut;

  RulingOut(boolean bindsParties, BiPredicate<Candidate, Wanted> rulesOut) {
    this.bindsParties = bindsParties;
    this.rulesOut = rulesOut;
  }

  /** The first rule that rules a candidate out where mediators are assigned by balance, if any. */
  static Optional<RulingOut> byBalance(Candidate one, Wanted wanted) {
    return first(OF_BALANCE, one, wanted);
  }

  /** The same where the parties chose. */
  static Optional<RulingOut> byChoice(Candidate one, Wanted wanted) {
    return first(OF_CHOICE, one, wanted);
  }

  private static Optional<RulingOut> first(List<RulingOut> rules, Candidate one, Wanted wanted) {
    return rules.stream().filter(rule -> rule.rulesOut.test(one, wanted)).findFirst();
  }

  private static boolean conflicts(Candidate one, Wanted wanted) {
    var mediator = one.mediator();
    return wanted.conflicted().contains(mediator.id())
        || !Collections.disjoint(mediator.profile().conflicts(), wanted.partyUnits());
  }
}
