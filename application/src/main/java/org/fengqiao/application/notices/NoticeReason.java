package org.fengqiao.application.notices;

import org.fengqiao.domain.Reason;

/** Why something about a notice was refused. */
public enum NoticeReason implements Reason {
  /** No such notice, or none in the caller's sight. */
  NOTICE_NOT_FOUND,
  /** It was delivered, or is tried again by itself. */
  NOTICE_NOT_STUCK,
  /** Nobody held the post when it was given. */
  NOBODY_TO_TELL
}
