package org.fengqiao.domain.cases.sessions;

/** How a joint session is held (会办方式). */
public enum SessionMeans {
  /** In a room (会议室). */
  MEETING_ROOM,
  /** Where the matter is (现场). */
  ON_SITE,
  /** Over the video network (视联网). */
  VIDEO_NETWORK
}
