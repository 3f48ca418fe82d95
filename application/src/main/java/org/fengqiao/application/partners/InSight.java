package org.fengqiao.application.partners;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Refusal;

/**
 * Finds what a caller sees of a kind. What is out of sight is refused as what is unknown, so that
 * nobody learns that it is there.
 *
 * @param <I> what names one
 */
public abstract class InSight<I, A extends Aggregate> {
  private final Access access;
  private final Function<I, Optional<Loaded<A>>> all;
  private final BiPredicate<Sight, A> isSeen;
  private final Function<I, Refusal> unknown;

  /**
   * What a kind has of its own.
   *
   * @param all finds one, whoever may see it
   * @param isSeen the rule of sight
   * @param unknown the refusal
   */
  protected InSight(
      Access access,
      Function<I, Optional<Loaded<A>>> all,
      BiPredicate<Sight, A> isSeen,
      Function<I, Refusal> unknown) {
    this.access = access;
    this.all = all;
    this.isSeen = isSeen;
    this.unknown = unknown;
  }

  /**
   * The one of that name.
   *
   * @throws Refusal of the kind's own reason, whether it is unknown or out of sight
   */
  public final Loaded<A> get(Caller caller, I id) {
    return all.apply(id)
        .filter(found -> sees(caller, found.aggregate()))
        .orElseThrow(() -> unknown.apply(id));
  }

  /**
   * The answer to a command on the one of that name. A repeat is answered as it is now, and so only
   * while it is in sight.
   *
   * @throws Refusal as {@link #get} does
   */
  public final Answer<A> answered(Caller caller, I id, Answer<A> answer) {
    if (answer.repeated() && !sees(caller, answer.aggregate())) {
      throw unknown.apply(id);
    }
    return answer;
  }

  private boolean sees(Caller caller, A aggregate) {
    return isSeen.test(access.sightOf(caller), aggregate);
  }
}
