package org.fengqiao.domain.clocks;

/** The moment at which a limit counted in days has run out on its last day (Civil Code 203). */
public enum DayEnd {
  /** 24:00 in the calendar's zone: the first moment of the next day. */
  MIDNIGHT,
  /** The end of that day's office hours, for business that ends with them (停止业务活动的时间). */
  CLOSE_OF_BUSINESS
}
