package org.fengqiao.application.notices;

import org.fengqiao.application.outward.NotTaken;

/** Sends notices to people's phones. */
public interface Notices {
  /**
   * Hands a notice over. The same one may come twice: its id is the receiver's to know it by.
   *
   * @throws NotTaken if it was not taken over; it says whether it is tried again
   */
  void send(Notice notice);

  /** How many may be handed over at the same time, each by a thread of its own; 1 to 32. */
  default int atOnce() {
    return 1;
  }
}
