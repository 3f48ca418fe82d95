package org.fengqiao.application.store;

/**
 * Where an entry stands in the stream.
 *
 * @param lane the slot of the lane that committed it, from 0
 * @param position its place in that lane, from 1, without gaps
 */
public record LanePosition(int lane, long position) {
  public LanePosition {
    if (lane < 0 || position < 1) {
      throw new IllegalArgumentException("lanes count from 0, positions from 1");
    }
  }
}
