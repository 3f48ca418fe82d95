package org.fengqiao.examples.partner;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits: a pause returns at once and moves it. */
final class SetTime {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  Retries retries(Duration patience) {
    return new Retries(patience, this::pause, nanos::get);
  }

  List<Duration> pauses() {
    return pauses;
  }

  private void pause(Duration time) {
    pauses.add(time);
    nanos.addAndGet(time.toNanos());
  }
}
