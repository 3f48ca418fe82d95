package org.fengqiao.domain.cases;

/** Where a report came from (来源渠道). */
public enum Channel {
  /** A hotline call (热线). */
  HOTLINE,
  /** A 12345 work order (12345 工单). */
  ORDER_12345,
  /** A snap by a citizen (随手拍). */
  SNAP,
  /** A grid patrol (网格巡查). */
  PATROL,
  /** A detection by AI (AI 识别). */
  AI_DETECTION,
  /** A scan of a QR code (扫码). */
  QR_CODE,
  /** A mini-program (小程序). */
  MINI_PROGRAM,
  /** The video network (视联网). */
  VIDEO_NETWORK,
  /** A device (物联网). */
  IOT,
  /** A visit in person (来访). */
  WALK_IN,
  /** A petition (信访). */
  PETITION,
  /** A rewarded clue (线索). */
  CLUE
}
