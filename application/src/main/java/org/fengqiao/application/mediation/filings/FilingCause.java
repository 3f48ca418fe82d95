package org.fengqiao.application.mediation.filings;

import java.util.Objects;

/** Why a file goes to a court. */
public sealed interface FilingCause {
  /**
   * Both sides ask it to confirm an agreement (申请司法确认, 人民调解法第三十三条).
   *
   * @param agreement by number
   * @param court its name, 1 to 100 characters
   */
  record Confirmation(int agreement, String court) implements FilingCause {
    public Confirmation {
      Objects.requireNonNull(court);
    }
  }

  /** The dispute goes to whichever court has it, as mediation did not settle it (移交法院). */
  record HandOff() implements FilingCause {}
}
