package org.fengqiao.adapters.courts;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.fengqiao.application.mediation.filings.CourtFile;
import org.fengqiao.application.mediation.filings.Courts;
import org.fengqiao.domain.Digest;

/**
 * Records that a file goes to a court, where no court's service takes any: somebody brings it
 * there. The receipt binds the file and the entry of the mediation that was the last when it was
 * recorded.
 */
public final class RecordedCourts implements Courts {
  @Inject
  public RecordedCourts() {}

  @Override
  public String file(CourtFile file) {
    var said = file.filing().name() + "\n" + file.mediation().loaded().head().hash().hex();
    return "recorded:" + Digest.of(said.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
