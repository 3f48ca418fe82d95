package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.fengqiao.adapters.persistence.Finding.Fault;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.grids.DivisionTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionAuditTest {
  private final GroundDatabase ground = new GroundDatabase();

  @BeforeEach
  void publishTwoEditions() {
    var town = new GroundTown(ground.empty());
    town.importRows(ROWS.subList(0, 3));
    town.importRows(ROWS);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private List<Finding> findings() {
    return new JournalAudit(ground.database().auditor(), StateTables.all()).verify().findings();
  }

  @Test
  void findsNothingInDivisionsAsTheyWerePublished() {
    assertEquals(List.of(), findings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE division SET name = '别处' WHERE code = '620402202000'",
        "UPDATE division SET parent = '620403000000' WHERE code = '620402202000'",
        "UPDATE division SET edition = 1 WHERE code = '620402202000'",
        "UPDATE division SET ended = TRUE WHERE code = '620402202000'",
        "DELETE FROM division WHERE code = '620402202000'"
      })
  void namesTheEditionWhoseRowsWereChanged(String tampering) {
    ground.database().execute(tampering);
    var found = findings();
    assertEquals(1, found.size(), found::toString);
    assertEquals(Fault.CONTENT_CHANGED, found.getFirst().fault());
    assertEquals(Optional.of(DivisionTree.REF), found.getFirst().aggregate());
    assertEquals(2, found.getFirst().version());
  }
}
