package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;

class DivisionTreeTest {
  private static final Digest ROWS = Digest.of(new byte[] {1});

  @Test
  void countsItsDivisionsOverEditions() {
    var first = publish(Optional.empty(), 1, new ImportCounts(5, 0, 0, 0, 0));
    var second = publish(Optional.of(first), 2, new ImportCounts(2, 1, 0, 5, 0));
    assertEquals(7, second.divisions());
    assertEquals(new Edition(2), second.edition());
    assertEquals(importId(2), second.lastImport());
  }

  @Test
  void refusesAStageBegunBeforeAnotherPublication() {
    var first = publish(Optional.empty(), 1, new ImportCounts(5, 0, 0, 0, 0));
    var refusal =
        assertThrows(
            Refusal.class, () -> publish(Optional.of(first), 1, new ImportCounts(5, 0, 0, 0, 0)));
    assertEquals(GridReason.TREE_MOVED, refusal.reason());
    assertEquals(Map.of("tree_version", "1", "begun_on", "0"), refusal.details());
  }

  @Test
  void saysHowManyEndedWhereAnyDid() {
    var first = publish(Optional.empty(), 1, new ImportCounts(5, 0, 0, 0, 0));
    var decided = decide(Optional.of(first), 2, new ImportCounts(0, 0, 2, 0, 0));
    assertEquals(3, decided.after().divisions());
    assertEquals(Optional.of(2L), ended(decided));
    assertEquals(
        Optional.empty(), ended(decide(Optional.of(first), 2, new ImportCounts(1, 0, 0, 0, 0))));
  }

  @Test
  void countsItsEditionsFromNone() {
    assertEquals(Edition.NONE, new Edition(0));
    assertThrows(IllegalArgumentException.class, () -> new Edition(-1));
    assertTrue(Edition.NONE.compareTo(Edition.NONE.next()) < 0);
    assertTrue(new Edition(2).compareTo(new Edition(1)) > 0);
  }

  private static Optional<Long> ended(Decided<DivisionTree> decided) {
    return ((TreeFact.TreePublished) decided.facts().getFirst()).ended();
  }

  private static DivisionTree publish(
      Optional<DivisionTree> before, int edition, ImportCounts counts) {
    return decide(before, edition, counts).after();
  }

  private static Decided<DivisionTree> decide(
      Optional<DivisionTree> before, int edition, ImportCounts counts) {
    var stage = new Stage(importId(edition), new Edition(edition), Instant.EPOCH);
    return DivisionTree.publish(before, stage, counts, ROWS, "a.csv");
  }

  private static ImportId importId(int number) {
    return new ImportId(new UUID(0, number));
  }
}
