package org.fengqiao.application.mediation.filings;

import java.util.UUID;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationId;

class MemoryCourtFilingsTest implements CourtFilingsContract {
  private static final MediationId ELSEWHERE = new MediationId(new UUID(1, 0));

  private final MemoryCourtFilings filings =
      new MemoryCourtFilings(
          id -> id.equals(ELSEWHERE) ? new DivisionCode("620403000000") : DISTRICT);
  private long last;

  @Override
  public CourtFilings filings() {
    return filings;
  }

  @Override
  public FilingRecords records() {
    return filings;
  }

  @Override
  public MediationId mediation() {
    return new MediationId(new UUID(0, ++last));
  }

  @Override
  public MediationId elsewhere() {
    return ELSEWHERE;
  }
}
