package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.RewardReason;

/**
 * Has every data key sealed by the key that seals now (密钥轮换), in portions, while all else goes on:
 * whoever moves a clue's reporter meanwhile is decided again.
 */
public final class RotateKeys {
  private static final int AT_ONCE = 100;

  private final Reporters reporters;
  private final Aggregates aggregates;
  private final Vault vault;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public RotateKeys(
      Reporters reporters, Aggregates aggregates, Vault vault, Store store, InstantSource clock) {
    this.reporters = reporters;
    this.aggregates = aggregates;
    this.vault = vault;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Does a portion of at most {@value #AT_ONCE}; nothing where there are no keys. What a key seals
   * that is missing waits until that is there, and none behind it.
   *
   * @return whether any was sealed anew: more may wait
   * @throws IllegalStateException if one was changed, after the others of its portion were done
   */
  public boolean run() {
    return vault.currentKey().filter(this::isPortionDone).isPresent();
  }

  private boolean isPortionDone(String current) {
    var passed = new HashSet<>(Set.of(current));
    while (true) {
      var portion = new Portion(reporters.notSealedBy(passed, AT_ONCE));
      if (portion.done > 0 || portion.missing.isEmpty()) {
        return portion.done > 0;
      }
      passed.addAll(portion.missing);
    }
  }

  /** Some that were sealed anew, as far as that could be. */
  private final class Portion {
    private final Set<String> missing = new HashSet<>();
    private int done;

    Portion(List<ClueId> clues) {
      var changed = new ArrayList<IllegalStateException>();
      for (var clue : clues) {
        try {
          rewrap(clue);
          done++;
        } catch (Refusal refusal) {
          if (refusal.reason() == RewardReason.KEY_MISSING) {
            key(clue).ifPresent(missing::add);
          } else if (refusal.reason() != RequestReason.CONTENDED) {
            throw refusal;
          }
        } catch (IllegalStateException e) {
          changed.add(e);
        }
      }
      if (!changed.isEmpty()) {
        throw changed.getFirst();
      }
    }
  }

  private Optional<String> key(ClueId clue) {
    return aggregates
        .find(Reporter.class, clue.reporter())
        .flatMap(found -> found.aggregate().vaulted())
        .map(had -> had.key().keptBy());
  }

  private void rewrap(ClueId clue) {
    store.act(() ->
        aggregates
            .find(Reporter.class, clue.reporter())
            .flatMap(found ->
                vault.rewrapped(
                    found, Actor.FENGQIAO, clock.instant().truncatedTo(ChronoUnit.MICROS))));
  }
}
