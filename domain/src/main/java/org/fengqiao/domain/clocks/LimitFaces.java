package org.fengqiao.domain.clocks;

/** Reads limits, each by the pack version it began with and its own budget. */
@FunctionalInterface
public interface LimitFaces {
  ClockFace face(Limit limit);
}
