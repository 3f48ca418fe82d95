package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
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
@Singleton
public final class RotateKeys {
  private static final int AT_ONCE = 100;

  private final Reporters reporters;
  private final Aggregates aggregates;
  private final Vault vault;
  private final Store store;
  private final InstantSource clock;
  private final KeyRounds rounds = new KeyRounds();

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
   * that is missing waits until that is there, and none behind it. What another server seals by
   * another key, after all was done, waits for ever longer until it names the same.
   *
   * @return whether any was sealed anew: more may wait
   * @throws IllegalStateException if one was changed, after the others were done
   */
  public boolean run() {
    return vault.currentKey().filter(this::isPortionDone).isPresent();
  }

  private boolean isPortionDone(String current) {
    if (!rounds.isDue(current, now())) {
      return false;
    }
    var portion = portion(current);
    rounds.found(portion.done > 0, now());
    if (portion.done == 0 && !portion.changed.isEmpty()) {
      throw portion.changed.getFirst();
    }
    return portion.done > 0;
  }

  /** The first of which anything could be sealed anew; else the last. */
  private Portion portion(String current) {
    var passed = new HashSet<>(Set.of(current));
    while (true) {
      var portion = new Portion(reporters.notSealedBy(passed, AT_ONCE));
      if (portion.done > 0 || portion.missing.isEmpty()) {
        return portion;
      }
      passed.addAll(portion.missing);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Some that were sealed anew, as far as that could be. */
  private final class Portion {
    private final Set<String> missing = new HashSet<>();
    private final List<IllegalStateException> changed = new ArrayList<>();
    private int done;

    Portion(List<ClueId> clues) {
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
            .flatMap(found -> vault.rewrapped(found, Actor.FENGQIAO, now())));
  }
}
