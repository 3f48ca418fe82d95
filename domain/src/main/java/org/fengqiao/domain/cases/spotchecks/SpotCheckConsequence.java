package org.fengqiao.domain.cases.spotchecks;

/** What became of a case for what its reporter answered in a spot check. */
public enum SpotCheckConsequence {
  /** None: the reporter is not dissatisfied. */
  NONE,
  /** It was opened again (已重启). */
  REOPENED,
  /** It was not: it was handled as often as the pack grants (轮次用尽). */
  ROUNDS_USED_UP,
  /** It was not: it is no longer closed, or was handled once more since the draw (另在办理). */
  MOVED_ON
}
