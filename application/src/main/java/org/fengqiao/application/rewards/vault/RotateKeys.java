package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Reporter;

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
      Reporters reporters,
      Aggregates aggregates,
      Vault vault,
      Store store,
      InstantSource clock) {
    this.reporters = reporters;
    this.aggregates = aggregates;
    this.vault = vault;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Does a portion of at most {@value #AT_ONCE}.
   *
   * @return whether there were any: more may wait
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   */
  public boolean run() {
    var waiting = reporters.notSealedBy(vault.currentKey(), AT_ONCE);
    waiting.forEach(this::rewrap);
    return !waiting.isEmpty();
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
