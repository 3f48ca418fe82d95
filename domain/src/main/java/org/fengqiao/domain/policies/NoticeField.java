package org.fengqiao.domain.policies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a notice's text may name, in braces and lower case, as {@code {number}}. */
public enum NoticeField {
  /** The number of the case (工单编号). */
  NUMBER(false),
  /** The patch, from the town down, in words. */
  PATCH(false),
  /** The category's name; what sort of matter it is where it has none; of a whistle the item's. */
  CATEGORY(false),
  /** The tier (事项等级). */
  TIER(false),
  /**
   * The title of the post that must act now (责任岗位); of a whistle, of the organ called; of a
   * supervision, of the post supervised, or of the first one of the unit; of a joint session, of
   * the post that convened it.
   */
  POST(false),
  /** The clock's limit, as 30分钟. */
  LIMIT(true),
  /** The clock's due time in its calendar's zone, as 2026-11-21 09:30. */
  DUE(true),
  /**
   * The name of the unit that must act now (责任单位); of a whistle or joint session, of that called.
   */
  UNIT(false);

  private static final Map<String, NoticeField> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(NoticeField::word, field -> field));

  private final boolean ofClock;

  NoticeField(boolean ofClock) {
    this.ofClock = ofClock;
  }

  /** Whether it says something of a clock, and so means nothing in a notice without one. */
  public boolean isOfClock() {
    return ofClock;
  }

  /** Its name between the braces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<NoticeField> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
