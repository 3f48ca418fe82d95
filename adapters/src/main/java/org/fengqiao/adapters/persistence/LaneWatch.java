package org.fengqiao.adapters.persistence;

import java.util.List;

/** Told by the lanes of this process what becomes of them. Called by the lanes' threads. */
interface LaneWatch {
  /** From now on only this process numbers that lane. */
  void holds(LaneHold taken);

  /** Another process may number that lane from now on. */
  void lost(LaneHold lost);

  /** These are durable; told before their threads are answered. */
  void committed(List<Placed> group);

  /** This was decided on a version that is not the newest. */
  void stale(Proposal proposal);
}
