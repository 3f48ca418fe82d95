package org.fengqiao.application.mediation.filings;

import org.fengqiao.application.outward.NotTaken;

/** Takes files to courts (立案对接): a court's own service, or a record kept here. */
public interface Courts {
  /**
   * Hands a file over. The same one may come twice: its id is the court's to know it by.
   *
   * @return what the court calls it, 1 to 100 characters
   * @throws NotTaken if it was not taken over; it says whether it is tried again
   */
  String file(CourtFile file);
}
