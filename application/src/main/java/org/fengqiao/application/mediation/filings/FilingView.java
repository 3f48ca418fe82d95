package org.fengqiao.application.mediation.filings;

import java.util.Objects;

/**
 * A file as one caller is shown it.
 *
 * @param knowsCourt whether the caller is told which court has it and what that calls it: by them
 *     the parties can be found (人民调解法第十五条)
 */
public record FilingView(FilingRecord filing, boolean knowsCourt) {
  public FilingView {
    Objects.requireNonNull(filing);
  }
}
