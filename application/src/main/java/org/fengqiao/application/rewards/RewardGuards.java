package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.Given;
import org.fengqiao.domain.rewards.PersonId;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.Reward;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RewardedPerson;

/**
 * What is written with a clue so that nothing is overspent: the budget of the unit that rewards it,
 * and what each who reported it was given.
 */
public final class RewardGuards {
  private final Aggregates aggregates;
  private final Contents contents;

  @Inject
  public RewardGuards(Aggregates aggregates, Contents contents) {
    this.aggregates = aggregates;
    this.contents = contents;
  }

  /** One who is paid a share, as found; nothing was given before where that is empty. */
  private record Payee(PersonId id, Optional<Loaded<RewardedPerson>> found) {
    Given given(YearMonth month) {
      return found.map(one -> one.aggregate().given(month)).orElse(Given.NOTHING);
    }
  }

  /**
   * The budget of the unit that rewards it.
   *
   * @throws Refusal BUDGET_NOT_FOUND
   */
  Loaded<RewardBudget> budget(BudgetId id) {
    return aggregates
        .find(RewardBudget.class, id.ref())
        .orElseThrow(() -> Refusal.notFound(RewardReason.BUDGET_NOT_FOUND, id.name()));
  }

  /** What the unit gave for clues of its type in that month, in fen. */
  long ofType(Clue c, YearMonth month) {
    var id = new BudgetId(c.filing().office(), month.getYear());
    return aggregates
        .find(RewardBudget.class, id.ref())
        .map(found -> found.aggregate().given(c.filing().type(), month))
        .orElse(0L);
  }

  /**
   * What each who signed it was given in that month, in the order in which they signed; none of a
   * clue without a name.
   *
   * @throws Refusal REPORTER_ERASED
   */
  List<Given> given(Clue c, YearMonth month) {
    return payees(c).stream().map(one -> one.given(month)).toList();
  }

  /** The steps that set an approved reward aside. */
  List<Step<?>> reserve(Clue approved) {
    var approval = approved.path().approved().orElseThrow();
    var month = approval.month();
    var reward = approval.was().reward();
    var budget = budget(approval.budget());
    var steps = new ArrayList<Step<?>>();
    steps.add(
        new Step<>(
            Optional.of(budget),
            budget
                .aggregate()
                .reserve(approved.id(), approved.filing().type(), month, reward.fen())));
    eachPaid(
        approved,
        reward,
        (payee, fen) ->
            steps.add(
                payee.found().isPresent()
                    ? new Step<>(
                        payee.found(), payee.found().get().aggregate().reward(month, fen))
                    : new Step<>(
                        Optional.empty(), RewardedPerson.first(payee.id(), month, fen))));
    return steps;
  }

  /** The steps that give back what was set aside for a reward that is not given. */
  List<Step<?>> release(Clue expired) {
    var approval = expired.path().approved().orElseThrow();
    var month = approval.month();
    var reward = approval.was().reward();
    var budget = budget(approval.budget());
    var steps = new ArrayList<Step<?>>();
    steps.add(
        new Step<>(
            Optional.of(budget),
            budget.aggregate().release(expired.id(), expired.filing().type(), month, reward.fen())));
    if (isKnown(expired)) {
      eachPaid(
          expired,
          reward,
          (payee, fen) ->
              payee
                  .found()
                  .ifPresent(one ->
                      steps.add(
                          new Step<>(Optional.of(one), one.aggregate().giveBack(month, fen)))));
    }
    return steps;
  }

  /** One step on the budget that an approved reward is given of. */
  public Step<?> booked(Clue c, Function<RewardBudget, Decided<RewardBudget>> booking) {
    var budget = budget(c.path().approved().orElseThrow().budget());
    return new Step<>(Optional.of(budget), booking.apply(budget.aggregate()));
  }

  private void eachPaid(Clue c, Reward reward, BiConsumer<Payee, Long> paid) {
    var payees = payees(c);
    var shares = reward.shares();
    for (int i = 0; i < shares.size() && i < payees.size(); i++) {
      paid.accept(payees.get(i), shares.get(i));
    }
  }

  private boolean isKnown(Clue c) {
    return aggregates
        .find(Reporter.class, c.id().reporter())
        .filter(found -> found.aggregate().vaulted().isPresent())
        .isPresent();
  }

  private List<Payee> payees(Clue c) {
    return aggregates.find(Reporter.class, c.id().reporter()).stream()
        .flatMap(found -> found.aggregate().required().persons().stream())
        .flatMap(ref -> contents.find(List.of(ref.id())).values().stream())
        .flatMap(content -> Persons.in(content).stream())
        .map(this::payee)
        .toList();
  }

  private Payee payee(List<PersonId> digests) {
    return digests.stream()
        .flatMap(id ->
            aggregates.find(RewardedPerson.class, id.ref()).stream()
                .map(found -> new Payee(id, Optional.of(found))))
        .findFirst()
        .orElseGet(() -> new Payee(digests.getFirst(), Optional.empty()));
  }
}
