package org.fengqiao.application.rewards;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.fengqiao.application.rewards.ReverseReward.Command;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.ReverseCause;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** A clue is read before another server moves its money, and the budget after. */
class ClueBehindTest {
  private Optional<Loaded<Clue>> remembered = Optional.empty();
  private final RewardTown town = new RewardTown(RewardRules.TABLE, store -> store, this::behind);

  private Aggregates behind(Aggregates all) {
    return new Aggregates() {
      @Override
      public <A extends Aggregate> Optional<Loaded<A>> find(Class<A> type, AggregateRef ref) {
        return Freshness.wanted() == Freshness.CACHED
                && remembered.filter(one -> one.aggregate().ref().equals(ref)).isPresent()
            ? remembered.map(one -> new Loaded<>(type.cast(one.aggregate()), one.head()))
            : all.find(type, ref);
      }
    };
  }

  private Command reversing(Clue c) {
    return new Command(town.byOffice(c, town.grader), ReverseCause.FRAUD, "虚构线索");
  }

  @Test
  void decidesAnewWhatDoesNotFitTheBudget() {
    var c = town.ordered(RewardTown.person(1));
    new Cashier(town).settle(c, c.path().payments().getFirst(), PaymentState.PAID);
    var paid = town.memory.find(Clue.class, c.ref());
    town.reverse.reverse(town.centre(), reversing(c));
    remembered = paid;
    assertRefused(
        RewardReason.ILLEGAL_CLUE_MOVE, () -> town.reverse.reverse(town.centre(), reversing(c)));
    assertEquals(5_000, town.balances().receivable());
  }
}
