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
  TOO_MANY_APPOINTMENTS,
  ABSENCE_NOT_FOUND,
  /** The absence ended before. */
  ABSENCE_ENDED,
  /** The officer is absent already in part of that period. */
  ALREADY_ABSENT,
  /** The deputy is absent in part of that period. */
  DEPUTY_ABSENT,
  /** More absences than one officer keeps, or more officers than one stands in for in a life. */
  TOO_MANY_ABSENCES,
  /** Whoever takes work over holds no post in the unit that has it. */
  SUCCESSOR_NOT_OF_UNIT,
  /** All that was personal of the officer was destroyed. */
  OFFICER_ERASED,
  /** The officer holds a post, now or in time to come. */
  OFFICER_IN_POST,
  /** The officer stands in for another, now or later. */
  OFFICER_IS_DEPUTY,
  TEAM_NOT_FOUND,
  /** The team was dissolved before. */
  TEAM_DISSOLVED,
  /** Several officers have the name and phone that a line of a file says. */
  OFFICER_AMBIGUOUS,
  /** Several posts are what a line of a file says. */
  POST_AMBIGUOUS,
  /** The file names more units than one import reads. */
  TOO_MANY_UNITS,
  /** The units that the file names have more posts and appointments than one import reads. */
  UNITS_TOO_LARGE,
  /** What a line of a file was checked against changed before the line was written. */
  IMPORT_OVERTAKEN,
  PAIRING_NOT_FOUND,
  /** The unit and the village are paired. */
  ALREADY_PAIRED,
  /** The pairing ended before. */
  PAIRING_ENDED,
  /** More visits than one pairing keeps. */
  TOO_MANY_VISITS,
  PROJECT_NOT_FOUND,
  /** The project was completed or dropped before. */
  PROJECT_ENDED
}
