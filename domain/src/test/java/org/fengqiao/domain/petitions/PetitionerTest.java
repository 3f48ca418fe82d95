package org.fengqiao.domain.petitions;

import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.petitions.PetitionFixtures.WAGES;
import static org.fengqiao.domain.petitions.PetitionTest.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;

class PetitionerTest {
  private static final Matter LAND = new Matter("land.2026-7");
  private static final PetitionId FIRST = new PetitionId(id(1));
  private static final PetitionId SECOND = new PetitionId(id(2));
  private final Petitioner petitioner =
      Petitioner.first(PetitionerId.of("P-1"), WAGES, FIRST).after();

  @Test
  void isTheSameWhoeverRegistersAndNobodyElse() {
    assertEquals(PetitionerId.of("P-1"), PetitionerId.of("P-1"));
    assertNotEquals(PetitionerId.of("P-1"), PetitionerId.of("P-2"));
    assertThrows(Refusal.class, () -> PetitionerId.required("petitioner_id", "x".repeat(65)));
  }

  @Test
  void runsOnePetitionAMatter() {
    var refusal =
        refused(PetitionReason.PARALLEL_FILING, () -> petitioner.file(WAGES, SECOND, false, true));
    assertEquals(FIRST.name(), refusal.details().get("petition"));
    var both = petitioner.file(LAND, SECOND, false, false).after();
    assertEquals(Optional.of(FIRST), both.running(WAGES));
    assertEquals(Optional.of(SECOND), both.running(LAND));
  }

  @Test
  void filesAnewOnceItEndedWithoutAnOpinion() {
    var ended = petitioner.end(WAGES, FIRST, false).after();
    assertEquals(List.of(), ended.matters());
    assertEquals(
        Optional.of(SECOND), ended.file(WAGES, SECOND, false, false).after().running(WAGES));
  }

  @Test
  void filesAnewAfterAFinalOpinionOnlyWithNewFacts() {
    var ended = petitioner.end(WAGES, FIRST, true).after();
    var refusal =
        refused(PetitionReason.FINAL_OPINION_GIVEN, () -> ended.file(WAGES, SECOND, false, false));
    assertEquals(FIRST.name(), refusal.details().get("petition"));
    var anew = ended.file(WAGES, SECOND, false, true).after();
    assertEquals(Optional.of(SECOND), anew.running(WAGES));
    refused(
        PetitionReason.FINAL_OPINION_GIVEN,
        () -> anew.end(WAGES, SECOND, false).after().file(WAGES, SECOND, false, false));
  }

  @Test
  void isBoundByADecisionOfWhichNothingWasAskedInTime() {
    refused(PetitionReason.FINAL_OPINION_GIVEN, () -> petitioner.file(WAGES, SECOND, true, false));
    var anew = petitioner.file(WAGES, SECOND, true, true).after();
    assertEquals(
        List.of(new MatterFiling(WAGES, Optional.of(SECOND), Optional.of(FIRST))), anew.matters());
  }

  @Test
  void pursuesTheOneThatRuns() {
    assertEquals(petitioner, petitioner.pursue(WAGES, FIRST).after());
    refused(PetitionReason.PARALLEL_FILING, () -> petitioner.pursue(WAGES, SECOND));
  }

  @Test
  void hasABoundedNumberOfMatters() {
    var many = petitioner;
    for (int i = 1; i < Petitioner.MOST_MATTERS; i++) {
      many = many.file(new Matter("m" + i), new PetitionId(id(i)), false, false).after();
    }
    var full = many;
    refused(
        PetitionReason.TOO_MANY_MATTERS, () -> full.file(new Matter("more"), SECOND, false, false));
    refused(PetitionReason.PARALLEL_FILING, () -> full.file(WAGES, SECOND, false, false));
  }

  @Test
  void namesMattersByASlugOrACode() {
    assertEquals("event.road", new Matter("event.road").value());
    for (var wrong : List.of("", "路灯", "A", "x".repeat(65))) {
      assertThrows(Refusal.class, () -> new Matter(wrong));
    }
  }
}
