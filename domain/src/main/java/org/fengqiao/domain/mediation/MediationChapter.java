package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Limit;

/** Gathers what one decision comes to, each fact made upon what those before it leave. */
final class MediationChapter {
  private final MediationLimits rules;
  private final Instant now;
  private final List<MediationFact> facts = new ArrayList<>();
  private Mediation m;

  MediationChapter(Mediation m, MediationLimits rules, Instant now) {
    this.m = m;
    this.rules = rules;
    this.now = now;
  }

  Mediation state() {
    return m;
  }

  MediationChapter add(MediationFact fact) {
    facts.add(fact);
    m = Mediation.LINEAGE.fold(m, List.of(fact));
    return this;
  }

  /** Begins a time of the whole, where the place has such a time. */
  MediationChapter begin(LimitKind kind) {
    return begin(kind, Optional.empty(), Optional.empty(), now, Optional.empty());
  }

  /**
   * Begins a time, where the place has such a time.
   *
   * @param from when it begins
   * @param budget how much it has, in place of what the rule says
   */
  MediationChapter begin(
      LimitKind kind,
      Optional<Integer> agreement,
      Optional<Integer> term,
      Instant from,
      Optional<Budget> budget) {
    rules
        .start(kind, from)
        .ifPresent(start -> {
          int run = 1 + runs(start.spec().clock().value());
          var has = budget.orElse(start.budget());
          var due = rules.face(Limit.started(start.spec(), has, run, from)).due();
          add(
              new MediationFact.LimitBegun(
                  kind, agreement, term, start.spec(), has, run, from, due));
        });
    return this;
  }

  private int runs(String clock) {
    return (int) m.limits().stream().filter(one -> one.key().clock().equals(clock)).count();
  }

  /** Stops the times that run and are meant. */
  MediationChapter stop(Predicate<MediationLimit> meant) {
    m.runningLimits().stream()
        .filter(meant)
        .toList()
        .forEach(one -> add(new MediationFact.LimitStopped(one.key(), now)));
    return this;
  }

  MediationChapter stop(LimitKind kind) {
    return stop(one -> one.kind() == kind);
  }

  /** What was decided, with when to look at the times next. */
  Decided<Mediation> end() {
    return new Decided<>(m, facts).waking(wakes(m, rules));
  }

  /** When to look at the times that run: one wake a time. */
  static List<Wake> wakes(Mediation m, MediationLimits rules) {
    return m.runningLimits().stream()
        .map(one -> rules.face(one.limit()).wake().orElseGet(() -> Wake.withAllOthers(one.key())))
        .toList();
  }
}
