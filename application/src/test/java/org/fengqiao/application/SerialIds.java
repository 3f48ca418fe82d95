package org.fengqiao.application;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in rising order, and random bytes that never come twice: the same in every run of a test. */
public final class SerialIds implements Ids {
  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | last.incrementAndGet());
  }

  @Override
  public String random(int bytes) {
    return ("%0" + 2 * bytes + "x").formatted(last.incrementAndGet());
  }
}
