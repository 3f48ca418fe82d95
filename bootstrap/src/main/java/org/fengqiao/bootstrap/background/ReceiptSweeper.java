package org.fengqiao.bootstrap.background;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import org.fengqiao.adapters.persistence.MariaStore;

/** Forgets receipts after their 30 days, in small batches. */
public final class ReceiptSweeper implements Worker.Piece {
  /** Between two sweeps. */
  public static final Duration PAUSE = Duration.ofMinutes(10);

  private final MariaStore store;
  private final InstantSource clock;

  @Inject
  ReceiptSweeper(MariaStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public boolean run() {
    return store.sweepReceipts(clock.instant());
  }
}
