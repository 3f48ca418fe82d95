package org.fengqiao.application.policies;

import java.time.Instant;

/** The index of when running clocks are next looked at. */
public interface Wakes {
  /**
   * Has every running clock looked at, from {@code now} on: a calendar changed, so a due time may
   * have moved. A look is harmless where none did. Done in pages; calling it again does no harm.
   */
  void touchAll(Instant now);
}
