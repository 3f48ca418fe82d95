package org.fengqiao.application.notices;

/** Sends notices to people's phones. */
public interface Notices {
  /**
   * Hands a notice over. The same one may come twice: its id is the receiver's to know it by.
   *
   * @throws NotTaken if it was not taken over; it is tried again later
   */
  void send(Notice notice);
}
