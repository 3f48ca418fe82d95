package org.fengqiao.application.partners;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.fengqiao.application.Ids;

/** Ids one after the other, and random bytes that are not: the same in every run of a test. */
public final class SequentialIds implements Ids {
  private final AtomicLong last = new AtomicLong();

  @Override
  public UUID next() {
    return new UUID(0x7000L, 0x8000_0000_0000_0000L | last.incrementAndGet());
  }

  @Override
  public String random(int bytes) {
    return ("%0" + 2 * bytes + "x").formatted(last.incrementAndGet());
  }
}
