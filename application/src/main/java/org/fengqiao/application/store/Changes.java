package org.fengqiao.application.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Decided;

/**
 * Everything one decision writes; committed whole or not at all.
 *
 * @param steps at least one, no aggregate twice; the first is the resource the command answers
 * @param contents free text and personal data the facts refer to
 * @param time when it was decided, cut to microseconds
 * @param <A> the resource the command answers
 */
public record Changes<A extends Aggregate>(
    Actor actor, Instant time, List<Step<?>> steps, List<Content> contents) {
  public Changes {
    Objects.requireNonNull(actor);
    Objects.requireNonNull(time);
    steps = List.copyOf(steps);
    contents = List.copyOf(contents);
    // An id names one aggregate, whatever its kind: the journal is kept by it.
    var ids = steps.stream().map(step -> step.ref().id()).distinct();
    if (steps.isEmpty() || ids.count() != steps.size()) {
      throw new IllegalArgumentException("changes have steps, and one an aggregate");
    }
  }

  /** The making of an aggregate. */
  public static <A extends Aggregate> Changes<A> making(
      Actor actor, Instant time, Decided<A> decided) {
    return start(actor, time, new Step<>(Optional.empty(), decided));
  }

  /** A move of an aggregate read before. */
  public static <A extends Aggregate> Changes<A> moving(
      Actor actor, Instant time, Loaded<A> before, Decided<A> decided) {
    return start(actor, time, new Step<>(Optional.of(before), decided));
  }

  private static <A extends Aggregate> Changes<A> start(Actor actor, Instant time, Step<A> step) {
    return new Changes<>(actor, time, List.of(step), List.of());
  }

  /** These changes, with a step on a further aggregate. */
  public Changes<A> and(Step<?> step) {
    return new Changes<>(actor, time, append(steps, Stream.of(step)), contents);
  }

  /** These changes, with contents. */
  public Changes<A> with(List<Content> more) {
    return new Changes<>(actor, time, steps, append(contents, more.stream()));
  }

  /**
   * The contents to be destroyed with their salt: those that its facts say are, and no other, so
   * that nobody looks for one in vain.
   */
  public List<ContentId> erased() {
    return steps.stream()
        .flatMap(step -> step.decided().facts().stream())
        .flatMap(fact -> fact.erases().stream())
        .toList();
  }

  private static <T> List<T> append(List<? extends T> some, Stream<? extends T> more) {
    var all = new ArrayList<T>(some);
    more.forEach(all::add);
    return all;
  }
}
