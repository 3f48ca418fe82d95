package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.Given;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.PersonId;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.Reward;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RewardedPerson;
import org.fengqiao.domain.rewards.RiskCode;
import org.jspecify.annotations.Nullable;

/**
 * What is written with a clue so that nothing is overspent: the budget of the unit that rewards it,
 * and what each who reported it was given.
 */
public final class RewardGuards {
  private static final Duration COME_BACK = Duration.ofSeconds(1);

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

    Step<?> reward(YearMonth month, long fen) {
      return found.isPresent()
          ? new Step<>(found, found.get().aggregate().reward(month, fen))
          : new Step<>(Optional.empty(), RewardedPerson.first(id, month, fen));
    }

    Stream<Step<?>> giveBack(YearMonth month, long fen) {
      return found.stream().map(one -> step(one, had -> had.giveBack(month, fen)));
    }
  }

  /**
   * What bounds the reward of a clue in a month. Read once: what is decided by it is written on the
   * versions that were read, so that of two that race one decides again.
   */
  static final class Bounds {
    private final BudgetId id;
    private final YearMonth month;
    private final RiskCode type;
    private final Optional<Loaded<RewardBudget>> budget;
    private final List<Payee> payees;

    private Bounds(
        BudgetId id,
        YearMonth month,
        RiskCode type,
        Optional<Loaded<RewardBudget>> budget,
        List<Payee> payees) {
      this.id = id;
      this.month = month;
      this.type = type;
      this.budget = budget;
      this.payees = payees;
    }

    /** Names the budget of the unit that rewards it. */
    BudgetId id() {
      return id;
    }

    /**
     * What each who signed it was given, in the order in which they signed; none of a clue without
     * a name.
     */
    List<Given> given() {
      return payees.stream().map(one -> one.given(month)).toList();
    }

    /** What the unit gave for clues of its type, in fen. */
    long ofType() {
      return budget.map(found -> found.aggregate().given(type, month)).orElse(0L);
    }

    /**
     * The steps that set an approved reward aside.
     *
     * @throws Refusal BUDGET_NOT_FOUND, BUDGET_EXHAUSTED
     */
    List<Step<?>> reserve(Clue approved) {
      var reward = rewardOf(approved);
      var found = budget.orElseThrow(() -> unknown(id));
      var steps = new ArrayList<Step<?>>();
      steps.add(
          new Step<>(budget, found.aggregate().reserve(approved.id(), type, month, reward.fen())));
      var shares = reward.shares();
      for (int i = 0; i < shares.size() && i < payees.size(); i++) {
        steps.add(payees.get(i).reward(month, shares.get(i)));
      }
      return steps;
    }
  }

  /**
   * What bounds the reward of a clue in a month.
   *
   * @throws Refusal REPORTER_ERASED
   */
  Bounds bounds(Clue c, YearMonth month) {
    var id = new BudgetId(c.filing().office(), month.getYear());
    var payees = reporter(c).map(reporter -> payees(reporter.required())).orElse(List.of());
    return new Bounds(
        id, month, c.filing().type(), aggregates.find(RewardBudget.class, id.ref()), payees);
  }

  /** The steps that give back what was set aside for a reward, or shares of it, not given. */
  List<Step<?>> release(Clue ended) {
    var path = ended.path();
    var month = path.approved().orElseThrow().month();
    var reward = rewardOf(ended);
    long fen = reward.fen() - path.paidFen();
    var paid =
        path.payments().stream()
            .filter(one -> one.state() == PaymentState.PAID)
            .map(Payment::payee)
            .collect(Collectors.toSet());
    var steps = new ArrayList<Step<?>>();
    steps.add(
        booked(ended, budget -> budget.release(ended.id(), ended.filing().type(), month, fen)));
    // Whose digests were destroyed nobody can be found by: what counts against them stays.
    var payees = reporter(ended).flatMap(Reporter::vaulted).map(this::payees).orElse(List.of());
    for (int i = 0; i < reward.shares().size() && i < payees.size(); i++) {
      if (!paid.contains(i + 1)) {
        payees.get(i).giveBack(month, reward.shares().get(i)).forEach(steps::add);
      }
    }
    return steps;
  }

  /** One step on the budget that an approved reward is given of. */
  public Step<?> booked(Clue c, Function<RewardBudget, Decided<RewardBudget>> booking) {
    var id = c.path().approved().orElseThrow().budget();
    var budget = aggregates.find(RewardBudget.class, id.ref()).orElseThrow(() -> unknown(id));
    return step(budget, booking);
  }

  /**
   * A step on what was read after the clue, or before it: where one is behind the other the money
   * does not fit, and whoever decides reads both anew.
   */
  private static <A extends Aggregate> Step<A> step(
      Loaded<A> found, Function<A, Decided<A>> booking) {
    try {
      return new Step<>(Optional.of(found), booking.apply(found.aggregate()));
    } catch (IllegalArgumentException _) {
      throw Refusal.exhausted(RequestReason.CONTENDED, COME_BACK);
    }
  }

  private static Refusal unknown(BudgetId id) {
    return Refusal.notFound(RewardReason.BUDGET_NOT_FOUND, id.name());
  }

  private static Reward rewardOf(Clue approved) {
    return approved.path().approved().orElseThrow().was().reward();
  }

  private Optional<Reporter> reporter(Clue c) {
    return aggregates.find(Reporter.class, c.id().reporter()).map(found -> found.aggregate());
  }

  /** Each who signed it, in the order in which they signed. */
  private List<Payee> payees(Reporter.Vaulted vaulted) {
    return vaulted.persons().stream()
        .map(ref -> contents.find(List.of(ref.id())).get(ref.id()))
        .flatMap(content -> Persons.in(standing(content)).stream())
        .map(this::payee)
        .toList();
  }

  /** It was destroyed after the reporter was read: whoever decides looks again. */
  private static Content standing(@Nullable Content content) {
    if (content == null) {
      throw Refusal.exhausted(RequestReason.CONTENDED, COME_BACK);
    }
    return content;
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
