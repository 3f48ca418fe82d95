package org.fengqiao.domain.cases.supervisions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Supervised;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.SeenBy;

/**
 * An order of a higher level that is tracked to its reply (督办). Immutable: {@link SupervisionAt}
 * decides what becomes of it.
 *
 * @param patch where the matter is
 * @param about the case it is about, which it does not change
 * @param demand what is demanded, in words
 * @param rounds the limits, in order; the last is the one that counts now
 */
public record Supervision(
    SupervisionId id,
    Superior superior,
    Supervised supervised,
    Patch patch,
    Optional<CaseId> about,
    ContentRef demand,
    Instant time,
    List<SupervisionRound> rounds,
    SupervisionState state)
    implements Aggregate {
  /** The most limits one supervision keeps. */
  public static final int MOST_ROUNDS = 50;

  /** How a supervision comes from its facts. */
  public static final Lineage<Supervision, SupervisionFact> LINEAGE =
      new Lineage<>(
          AggregateKind.SUPERVISION,
          Supervision.class,
          SupervisionFact.class,
          SupervisionFold::begun,
          SupervisionFold::after);

  public Supervision {
    Objects.requireNonNull(id);
    Objects.requireNonNull(superior);
    Objects.requireNonNull(supervised);
    Objects.requireNonNull(patch);
    Objects.requireNonNull(about);
    Objects.requireNonNull(demand);
    Objects.requireNonNull(time);
    rounds = List.copyOf(rounds);
    Objects.requireNonNull(state);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  public SupervisionStatus status() {
    return state.status();
  }

  /** The limit that runs, or ran last. */
  public SupervisionRound round() {
    return rounds.getLast();
  }

  @Override
  public List<ClockRun> running() {
    return rounds.stream()
        .map(SupervisionRound::clock)
        .filter(clock -> !clock.isStopped())
        .map(clock -> clock.key())
        .toList();
  }

  /** The rule its limits keep to, of the pack version under which it was ordered. */
  public SpecRef spec() {
    return rounds.getFirst().clock().spec();
  }

  /** By whom it is seen: who ordered it, and the unit supervised. */
  public SeenBy seenBy() {
    return new SeenBy(
        superior.partner(), List.of(superior.unit(), supervised.unit()), patch.division());
  }

  /** When the unit must reply, as it was last told; empty while it need not. */
  public Optional<Instant> awaitedBy() {
    return status() == SupervisionStatus.ORDERED ? round().toldDue() : Optional.empty();
  }

  Supervision with(List<SupervisionRound> changed) {
    return with(changed, state);
  }

  Supervision with(SupervisionState changed) {
    return with(rounds, changed);
  }

  private Supervision with(List<SupervisionRound> rounds, SupervisionState state) {
    return new Supervision(id, superior, supervised, patch, about, demand, time, rounds, state);
  }
}
