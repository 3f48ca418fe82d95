package org.fengqiao.domain.cases.spotchecks;

import org.fengqiao.domain.Reason;

/** Why something about a spot check was refused. */
public enum SpotCheckReason implements Reason {
  /** No such spot check, or none in the caller's sight. */
  SPOT_CHECK_NOT_FOUND,
  /** More cases, or cases of more units, than a spot check is drawn from. */
  POPULATION_TOO_LARGE,
  /** No case is closed there, or packs keep out each. */
  NOTHING_TO_CHECK,
  /** The case is none of the sample. */
  NOT_SAMPLED,
  /** The officer is not of the unit that checks. */
  NOT_THE_CHECKER,
  /** The reporter has answered already. */
  ALREADY_CHECKED
}
