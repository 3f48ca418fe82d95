package org.fengqiao.adapters.courts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fengqiao.application.mediation.MediationTown;
import org.fengqiao.application.mediation.filings.CourtFile;
import org.fengqiao.application.mediation.filings.FilingState;
import org.fengqiao.application.mediation.filings.FilingsTown;
import org.fengqiao.domain.mediation.LegalRoute;
import org.fengqiao.domain.mediation.Mediation;
import org.junit.jupiter.api.Test;

class RecordedCourtsTest {
  private final FilingsTown town = new FilingsTown(new MediationTown(), new RecordedCourts());

  @Test
  void takesEveryFileUnderAReceiptThatSaysItIsOnlyRecorded() {
    var first = town.handedOff(LegalRoute.COURT);
    var second = town.handedOff(LegalRoute.COURT);
    town.send();
    var receipt = town.filing(first).receipt().orElseThrow();
    assertEquals(FilingState.TAKEN, town.filing(first).state());
    assertTrue(receipt.matches("recorded:[0-9a-f]{64}"), receipt);
    assertNotEquals(receipt, town.filing(second).receipt().orElseThrow());
  }

  @Test
  void givesTheSameFileTheSameReceipt() {
    var m = town.handedOff(LegalRoute.COURT);
    town.send();
    var courts = new RecordedCourts();
    var filing = town.filing(m).filing();
    var loaded = town.town.cases.memory.find(Mediation.class, m.ref()).orElseThrow();
    var file = new CourtFile(filing, town.town.views.whole(loaded));
    assertEquals(town.filing(m).receipt().orElseThrow(), courts.file(file));
  }
}
