package org.fengqiao.domain.cases.sessions;

import org.fengqiao.domain.clocks.ClockFace;

/** Reads the times of joint sessions, each by the pack version it began with and its own budget. */
public interface SessionFaces {
  ClockFace face(SessionClock clock);
}
