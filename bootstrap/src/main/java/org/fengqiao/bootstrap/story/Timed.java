package org.fengqiao.bootstrap.story;

/** A scene of a story, at the time that the clock is turned to for it. */
public interface Timed {
  /** As {@code 2026-09-30T08:00:00+08:00}. */
  String time();
}
