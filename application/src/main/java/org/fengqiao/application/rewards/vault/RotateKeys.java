package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
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
   * Does a portion of at most {@value #AT_ONCE}; nothing where there are no keys.
   *
   * @return whether any was sealed anew: more may wait
   */
  public boolean run() {
    var current = vault.currentKey();
    return current.isPresent()
        && reporters.notSealedBy(current.get(), AT_ONCE).stream().filter(this::isRewrapped).count()
            > 0;
  }

  /** Not so where the key is missing that seals it: it waits until that is there. */
  private boolean isRewrapped(ClueId clue) {
    try {
      rewrap(clue);
      return true;
    } catch (Refusal missing) {
      if (missing.reason() != RewardReason.KEY_MISSING) {
        throw missing;
      }
      return false;
    }
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
