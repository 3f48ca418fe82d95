package org.fengqiao.application.cases.lives;

/** What the model finds wrong. */
enum Finding {
  /** A fact came where the table of moves has no place for it. */
  ILLEGAL_HISTORY,
  /** The versions of an aggregate's entries are not 1, 2, 3 and so on, or its times run back. */
  OUT_OF_COUNT,
  /** An entry does not name the one before it by its hash and its place. */
  CHAIN_BROKEN,
  /** What is kept is not what the facts make. */
  STATE_NOT_THE_FOLD,
  /** A rung fired a second time in one run of its clock. */
  RUNG_TWICE,
  /** A rung fired before its time, or for another time than its own. */
  RUNG_EARLY,
  /** A rung fired on a clock that stood or had stopped. */
  RUNG_OF_NO_RUNNING_CLOCK,
  /** An entry is of a time that has not come. */
  FROM_THE_FUTURE,
  /** A rung came due while its clock ran, all was looked at, and it did not fire. */
  RUNG_MISSED,
  /** A command was acknowledged, and its entry is not there. */
  ACKNOWLEDGED_AND_LOST,
  /** A command, or a source id, took effect a second time. */
  EFFECT_TWICE,
  /** An entry is there that no command accounts for, as of one that was refused. */
  EFFECT_OF_NO_COMMAND,
  /** A repeat was not answered as its first effect was, or another body was. */
  WRONG_REPEAT,
  /** A command did something else than it says. */
  OTHER_EFFECT,
  /** Of two cases that are merged, taken apart or ended together one says so, the other not. */
  MERGED_BY_HALF,
  /** Who follows the journal was not given an entry. */
  SKIPPED,
  /** Who follows the journal was given an entry before the one it stands on, or again. */
  OUT_OF_ORDER,
  /** A counter is not what a recount of the trace, or a reading from its beginning, makes of it. */
  WRONG_COUNT,
  /** A call ended in a fault of the program. */
  BROKE
}
