package org.fengqiao.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How aggregates of one kind come from their facts: the one rule by which both a move and a rebuild
 * make state.
 *
 * @param begun makes the aggregate from its first fact
 * @param after makes the aggregate that a further fact leaves
 */
public record Lineage<A extends Aggregate, F extends Fact>(
    AggregateKind kind,
    Class<A> type,
    Class<F> facts,
    Function<F, A> begun,
    BiFunction<A, F, A> after) {
  public Lineage {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(type);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(begun);
    Objects.requireNonNull(after);
  }

  /** Decides the beginning of an aggregate; {@code facts} holds its first fact first. */
  public Decided<A> begin(List<? extends F> facts) {
    var first = begun.apply(facts.getFirst());
    return new Decided<>(fold(first, facts.subList(1, facts.size())), facts);
  }

  /** Decides a move on {@code before}. */
  public Decided<A> move(A before, List<? extends F> facts) {
    return new Decided<>(fold(before, facts), facts);
  }

  /** The aggregate that {@code facts} leave of {@code before}. */
  public A fold(A before, List<? extends F> facts) {
    var state = before;
    for (var fact : facts) {
      state = after.apply(state, fact);
    }
    return state;
  }
}
