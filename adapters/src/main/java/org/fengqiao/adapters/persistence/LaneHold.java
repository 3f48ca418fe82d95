package org.fengqiao.adapters.persistence;

/**
 * A lane's head as its holder knows it.
 *
 * @param epoch rises with each taking; a group of an older epoch commits nothing
 * @param position of the lane's last entry; 0 before the first
 */
record LaneHold(int slot, long epoch, long position) {
  LaneHold at(long moved) {
    return new LaneHold(slot, epoch, moved);
  }
}
