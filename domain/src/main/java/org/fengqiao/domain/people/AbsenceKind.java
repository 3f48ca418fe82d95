package org.fengqiao.domain.people;

/** Why an officer is absent, as far as others need to know. */
public enum AbsenceKind {
  /** On leave, of whatever sort (请假、休假). */
  LEAVE,
  /** At a training or at school (培训). */
  TRAINING,
  /** Lent to another unit (借调、抽调). */
  SECONDMENT,
  /** Anything else (其他). */
  OTHER
}
