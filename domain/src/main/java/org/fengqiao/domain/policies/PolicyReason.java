package org.fengqiao.domain.policies;

import org.fengqiao.domain.Reason;

/** Why something about packs or calendars was refused. */
public enum PolicyReason implements Reason {
  /** The pack cannot be read or contradicts itself; the violations name every place. */
  PACK_FAULTY,
  PACK_NOT_FOUND,
  PACK_VERSION_NOT_FOUND,
  /** Another pack is bound to that very division; publish its next version instead. */
  DIVISION_HAS_PACK,
  /** A pack stays bound to the division of its first version. */
  PACK_DIVISION_FIXED,
  /** The version would take effect before it is published. */
  EFFECTIVE_TIME_PAST,
  /** No such calendar, or no such version of it. */
  CALENDAR_NOT_FOUND,
  /** The calendar leaves out a year that the version before it had. */
  CALENDAR_FAULTY,
  /** The catalogue's rows cannot be read or make no tree; the violations name every place. */
  CATALOGUE_FAULTY,
  CATALOGUE_NOT_FOUND,
  CATALOGUE_VERSION_NOT_FOUND,
  /** The catalogue's version has no category of that code. */
  CATEGORY_NOT_FOUND
}
