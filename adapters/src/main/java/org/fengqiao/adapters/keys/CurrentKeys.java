package org.fengqiao.adapters.keys;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys as they stand in their file: a change is known within a second of use. A version that is
 * wrong is told once and not taken; the keys before it stay in use.
 */
final class CurrentKeys {
  private static final Logger log = LoggerFactory.getLogger(CurrentKeys.class);

  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  private final KeyFile file;
  private final LongSupplier nanos;
  private final AtomicLong looked;
  private volatile KeyRing ring;
  private OwnersFile.Version version;

  /**
   * Reads them.
   *
   * @param nanos rises by one each nanosecond
   * @throws UnusableKeys if they cannot be used
   */
  CurrentKeys(KeyFile file, LongSupplier nanos) {
    this.file = file;
    this.nanos = nanos;
    this.looked = new AtomicLong(nanos.getAsLong());
    // Before it is read: if it changes meanwhile, it is read again.
    this.version = file.version();
    this.ring = file.read();
  }

  /** The keys, no older than a second. */
  KeyRing get() {
    long now = nanos.getAsLong();
    long last = looked.get();
    if (now - last >= PAUSE && looked.compareAndSet(last, now)) {
      look();
    }
    return ring;
  }

  /** The keys as they are at this moment. */
  KeyRing anew() {
    look();
    return ring;
  }

  private synchronized void look() {
    var found = file.version();
    if (found.equals(version)) {
      return;
    }
    version = found;
    try {
      ring = file.read();
      log.info("{} has changed and was read; {} seals now", file.path(), ring.current().id());
    } catch (UnusableKeys wrong) {
      log.error(
          "{} has changed and {}; the keys before it stay in use", file.path(), wrong.getMessage());
    }
  }
}
