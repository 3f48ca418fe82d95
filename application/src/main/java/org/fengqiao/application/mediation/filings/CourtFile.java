package org.fengqiao.application.mediation.filings;

import java.util.Objects;
import org.fengqiao.application.mediation.MediationView;

/**
 * A file as it goes to a court (卷宗).
 *
 * @param mediation as whoever acts for an organization of it is shown it, when it is sent
 */
public record CourtFile(Filing filing, MediationView mediation) {
  public CourtFile {
    Objects.requireNonNull(filing);
    Objects.requireNonNull(mediation);
  }
}
