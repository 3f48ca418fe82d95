package org.fengqiao.domain.rewards;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;

/**
 * What is known of who reported a clue (举报人), sealed under a key of its own; and who looked. Kept
 * apart from the clue: no unit that has the clue in hand sees it.
 *
 * @param vaulted what is sealed; empty once it was destroyed
 * @param asked who asked to look, and did not yet
 * @param looks how often somebody did
 */
public record Reporter(ClueId clue, Optional<Vaulted> vaulted, List<Look> asked, int looks)
    implements Aggregate {
  static final int MOST_ASKED = 20;

  /** How it comes from its facts. */
  public static final Lineage<Reporter, ReporterFact> LINEAGE =
      new Lineage<>(
          AggregateKind.REPORTER,
          Reporter.class,
          ReporterFact.class,
          ReporterFold::begun,
          ReporterFold::after);

  /**
   * What is sealed.
   *
   * @param identity who reported it; empty of one who gave no name
   * @param persons their digests
   * @param payees where the reward goes; once that was said
   */
  public record Vaulted(
      Optional<ContentRef> identity,
      Optional<ContentRef> persons,
      Optional<ContentRef> payees,
      SealedKey key) {
    public Vaulted {
      Objects.requireNonNull(identity);
      Objects.requireNonNull(persons);
      Objects.requireNonNull(payees);
      Objects.requireNonNull(key);
    }

    Vaulted with(SealedKey other) {
      return new Vaulted(identity, persons, payees, other);
    }

    Vaulted withPayees(Optional<ContentRef> sealed) {
      return new Vaulted(identity, persons, sealed, key);
    }
  }

  public Reporter {
    Objects.requireNonNull(clue);
    Objects.requireNonNull(vaulted);
    asked = List.copyOf(asked);
  }

  @Override
  public AggregateRef ref() {
    return clue.reporter();
  }

  /** What is sealed. */
  public Vaulted required() {
    return vaulted.orElseThrow(
        () -> Refusal.conflict(RewardReason.REPORTER_ERASED, Map.of("clue", clue.name())));
  }

  Reporter with(Vaulted changed) {
    return new Reporter(clue, Optional.of(changed), asked, looks);
  }

  Reporter with(List<Look> changed) {
    return new Reporter(clue, vaulted, changed, looks);
  }

  Reporter looked(List<Look> left) {
    return new Reporter(clue, vaulted, left, looks + 1);
  }

  Reporter destroyed() {
    return new Reporter(clue, Optional.empty(), List.of(), looks);
  }
}
