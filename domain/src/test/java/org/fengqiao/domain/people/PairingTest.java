package org.fengqiao.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.grids.DivisionCode;
import org.junit.jupiter.api.Test;

class PairingTest {
  private static final Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-05-08");
  private static final UnitId BUREAU = new UnitId(new UUID(1, 1));
  private static final DivisionCode VILLAGE = new DivisionCode("620402202206");
  private static final DivisionCode TOWN = new DivisionCode("620402202000");
  private static final ContentRef WORDS =
      new ContentRef(new ContentId(new UUID(2, 1)), Digest.of(new byte[1]));

  private static Pairing begun() {
    return begin(Optional.empty(), VILLAGE, NOW);
  }

  private static Pairing begin(Optional<Pairing> before, DivisionCode village, Instant now) {
    return Pairing.begin(before, BUREAU, Optional.empty(), village, now, now).after();
  }

  @Test
  void isNamedByUnitAndVillage() {
    assertEquals(PairingId.of(BUREAU, VILLAGE), begun().id());
    assertNotEquals(PairingId.of(BUREAU, VILLAGE), PairingId.of(BUREAU, TOWN));
  }

  @Test
  void keepsItsVisitsInTheOrderTheyWereRecordedAndTellsTheLastDay() {
    assertEquals(Optional.empty(), begun().lastVisit());
    var later = visit(1, TODAY);
    var earlier = visit(2, TODAY.minusDays(3));
    var visited = begun().visit(later, TODAY).then(pairing -> pairing.visit(earlier, TODAY));
    assertEquals(List.of(later, earlier), visited.after().visits());
    assertEquals(Optional.of(TODAY), visited.after().lastVisit());
    assertEquals(Optional.of(earlier), visited.after().visit(earlier.id()));
  }

  @Test
  void mayBeginAgainOnceItEndedAndKeepsItsVisits() {
    var ended = begun().visit(visit(1, TODAY), TODAY).after().end(NOW).after();
    assertEquals(Optional.of(NOW), ended.ended());
    var later = NOW.plus(Duration.ofDays(1));
    var again = begin(Optional.of(ended), VILLAGE, later);
    assertEquals(Optional.empty(), again.ended());
    assertEquals(later, again.from());
    assertEquals(NOW, again.created());
    assertEquals(1, again.visits().size());
  }

  @Test
  void isMadeAnewByItsFacts() {
    var facts = new ArrayList<Fact>();
    var begun = Pairing.begin(Optional.empty(), BUREAU, Optional.empty(), VILLAGE, NOW, NOW);
    facts.addAll(begun.facts());
    var visited = begun.after().visit(visit(1, TODAY), TODAY);
    facts.addAll(visited.facts());
    var ended = visited.after().end(NOW);
    facts.addAll(ended.facts());
    var typed = facts.stream().map(PairingFact.class::cast).toList();
    assertEquals(ended.after(), Pairing.LINEAGE.begin(typed).after());
  }

  @Test
  void refusesWhatIsNoVillageOrPairedAlready() {
    assertRefused(RequestReason.INVALID_FIELD, () -> begin(Optional.empty(), TOWN, NOW));
    assertRefused(PeopleReason.ALREADY_PAIRED, () -> begin(Optional.of(begun()), VILLAGE, NOW));
  }

  @Test
  void refusesAVisitInDaysToComeAndMoreThanItKeeps() {
    assertRefused(
        RequestReason.INVALID_FIELD, () -> begun().visit(visit(1, TODAY.plusDays(1)), TODAY));
    var pairing = begun();
    for (int i = 0; i < Pairing.MOST_VISITS; i++) {
      pairing = pairing.visit(visit(i, TODAY), TODAY).after();
    }
    var full = pairing;
    assertRefused(PeopleReason.TOO_MANY_VISITS, () -> full.visit(visit(-1, TODAY), TODAY));
  }

  @Test
  void refusesMoreCasesThanOneVisitHasAndTheSameTwice() {
    var cases = IntStream.range(0, 21).mapToObj(i -> new CaseId(new UUID(4, i))).toList();
    assertRefused(RequestReason.INVALID_FIELD, () -> visit(1, TODAY, cases));
    assertEquals(20, visit(1, TODAY, cases.subList(1, 21)).cases().size());
    var twice = List.of(cases.getFirst(), cases.getFirst());
    assertRefused(RequestReason.INVALID_FIELD, () -> visit(1, TODAY, twice));
  }

  @Test
  void refusesToMoveWhatEnded() {
    var ended = begun().end(NOW).after();
    assertRefused(PeopleReason.PAIRING_ENDED, () -> ended.end(NOW));
    assertRefused(PeopleReason.PAIRING_ENDED, () -> ended.visit(visit(1, TODAY), TODAY));
  }

  private static void assertRefused(Reason reason, Runnable call) {
    assertEquals(reason, assertThrows(Refusal.class, call::run).reason());
  }

  private static Visit visit(int number, LocalDate day) {
    return visit(number, day, List.of());
  }

  private static Visit visit(int number, LocalDate day, List<CaseId> cases) {
    return new Visit(
        new VisitId(new UUID(3, number)), day, new OfficerId(new UUID(5, 1)), WORDS, cases, NOW);
  }
}
