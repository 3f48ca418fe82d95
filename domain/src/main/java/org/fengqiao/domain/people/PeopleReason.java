package org.fengqiao.domain.people;

import org.fengqiao.domain.Reason;

/** Why something about units, posts or officers was refused. */
public enum PeopleReason implements Reason {
  UNIT_NOT_FOUND,
  POST_NOT_FOUND,
  OFFICER_NOT_FOUND,
  /** The officer holds the post in part of that period. */
  ALREADY_APPOINTED,
  APPOINTMENT_NOT_FOUND,
  /** The appointment ended before. */
  APPOINTMENT_ENDED,
  /** More appointments than one post keeps, or more posts than one officer. */
  TOO_MANY_APPOINTMENTS
}
