package org.fengqiao.domain.cases;

/** What is done about a matter (办理措施). */
public enum HandlingMeasure {
  /** Simple: settled on the spot (现场直办). */
  ON_THE_SPOT,
  /** Hard: led by a cadre (干部领办). */
  CADRE_LED,
  /** Major: by village and town jointly (村镇联办). */
  JOINT,
  /** Tracked until it is answered (跟踪督办); beside any of the others. */
  TRACKED
}
