package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.cases.ClaimantFixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who stands behind a group case, and for how much. */
class CaseClaimantsTest {
  private final Map<ClaimSheetId, ClaimSheet> sheets = new LinkedHashMap<>();
  private Case c = CaseFixtures.signedFor();

  private void add(List<Claimant.Told> told) {
    var has = c.claimants().orElse(Claimants.NONE);
    var fresh = new ClaimSheetId(id(1_000 + sheets.size()));
    var added = claimants().add(told, has.open().map(sheets::get), fresh);
    added.filled().ifPresent(sheet -> sheets.put(sheet.after().id(), sheet.after()));
    added.opened().ifPresent(sheet -> sheets.put(sheet.after().id(), sheet.after()));
    c = added.subject().after();
  }

  private void drop(int number) {
    var dropped = claimants().drop(sheetOf(number), number, WORDS);
    sheets.put(dropped.sheet().after().id(), dropped.sheet().after());
    c = dropped.subject().after();
  }

  private CaseClaimantsAt claimants() {
    return new CaseClaimantsAt(at(c, "PT6M"));
  }

  private ClaimSheet sheetOf(int number) {
    return Objects.requireNonNull(
        sheets.get(c.claimants().orElseThrow().sheetOf(number).orElseThrow()));
  }

  private List<Claimant> listed() {
    return sheets.values().stream().flatMap(sheet -> sheet.claimants().stream()).toList();
  }

  private Refusal refused(Runnable move) {
    return assertThrows(Refusal.class, move::run);
  }

  /** Sheets and case are only ever written together, so this is all that can drift apart. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20, 300, 4_000})
  void countsAndSumsAlwaysThoseWhoStand(long seed) {
    var random = new Random(seed);
    for (int step = 0; step < 300; step++) {
      var all = c.claimants().orElse(Claimants.NONE);
      int number = 1 + random.nextInt(all.listed() + 2);
      if (random.nextInt(3) == 0 && all.sheetOf(number).isPresent()) {
        drop(number, seed);
      } else if (all.listed() < Claimants.MOST - Claimants.MOST_AT_ONCE) {
        add(some(random));
      }
      var now = c.claimants().orElse(Claimants.NONE);
      var standing = listed().stream().filter(Claimant::stands).toList();
      assertEquals(standing.size(), now.standing(), "seed " + seed);
      assertEquals(
          standing.stream().flatMap(one -> one.fen().stream()).mapToLong(Long::longValue).sum(),
          now.fen(),
          "seed " + seed);
      assertEquals(
          IntStream.rangeClosed(1, now.listed()).boxed().toList(),
          listed().stream().map(Claimant::number).toList());
      assertEquals(List.copyOf(sheets.keySet()), now.sheets());
    }
    assertTrue(sheets.size() > 3, "seed " + seed);
  }

  private void drop(int number, long seed) {
    if (sheetOf(number).claimant(number).orElseThrow().stands()) {
      drop(number);
    } else if (c.claimants().orElseThrow().standing() > 0) {
      var refusal = refused(() -> drop(number));
      assertEquals(CaseReason.CLAIMANT_DROPPED, refusal.reason(), "seed " + seed);
    }
  }

  private static List<Claimant.Told> some(Random random) {
    var some = new ArrayList<Claimant.Told>();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      var fen = random.nextBoolean() ? Optional.of(1 + random.nextLong(10_000_000)) : none();
      some.add(new Claimant.Told(WORDS, fen));
    }
    return some;
  }

  private static Optional<Long> none() {
    return Optional.empty();
  }

  @Test
  void leavesStateHandAndClocksAsTheyWere() {
    var before = c;
    add(told(3, 500));
    drop(2);
    assertEquals(before.state(), c.state());
    assertEquals(before.clocks(), c.clocks());
    assertEquals(1_000, c.claimants().orElseThrow().fen());
    var dropped = sheetOf(2).claimant(2).orElseThrow();
    var how = new Claimant.Dropped(CaseFixtures.after("PT6M"), WORDS);
    assertEquals(Optional.of(how), dropped.dropped());
    assertEquals(Optional.of(500L), dropped.fen());
  }

  @Test
  void fillsASheetBeforeItBeginsAnother() {
    add(told(99, 1));
    add(told(100, 1));
    assertEquals(
        List.of(100, 99), sheets.values().stream().map(sheet -> sheet.claimants().size()).toList());
    add(told(1, 1));
    assertEquals(2, sheets.size());
    assertEquals(Optional.empty(), c.claimants().orElseThrow().open());
    assertEquals(Optional.empty(), c.claimants().orElseThrow().sheetOf(201));
    assertEquals(Optional.empty(), c.claimants().orElseThrow().sheetOf(0));
    assertEquals(200, sheetOf(200).claimants().getLast().number());
  }

  /** What it decides is stale then, which the store finds by the version of the case. */
  @Test
  void fillsNoSheetBeyondWhatItHoldsThoughItIsNewerThanTheCase() {
    add(told(40, 1));
    var read = new CaseClaimantsAt(at(c, "PT6M"));
    add(told(50, 1));
    var newer = sheetOf(1);
    var fresh = new ClaimSheetId(id(2_000));
    var some = read.add(told(20, 1), Optional.of(newer), fresh);
    assertEquals(100, some.filled().orElseThrow().after().claimants().size());
    assertEquals(10, some.opened().orElseThrow().after().claimants().size());
    add(told(10, 1));
    var none = read.add(told(20, 1), Optional.of(sheetOf(1)), fresh);
    assertEquals(Optional.empty(), none.filled());
    assertEquals(20, none.opened().orElseThrow().after().claimants().size());
  }

  @Test
  void refusesMoreThanACaseListsThoughSomeWereDropped() {
    for (int i = 0; i < Claimants.MOST / 100; i++) {
      add(told(100, 1));
    }
    drop(7);
    var refusal = refused(() -> add(told(1, 1)));
    assertEquals(CaseReason.TOO_MANY_CLAIMANTS, refusal.reason());
    assertEquals("2000", refusal.details().get("most"));
    assertEquals(Claimants.MOST - 1, c.claimants().orElseThrow().standing());
  }

  @Test
  void refusesASumThatDoesNotFitNamingWhoseItIs() {
    add(told(1, Long.MAX_VALUE - 1));
    var refusal = refused(() -> add(told(2, 1)));
    assertEquals(CaseReason.CLAIMED_TOO_MUCH, refusal.reason());
    assertEquals("claimants[1].claimed_fen", refusal.details().get("field"));
    add(told(1, 1));
    assertEquals(Long.MAX_VALUE, c.claimants().orElseThrow().fen());
  }

  @Test
  void refusesToDropWhoIsNotListedOrWasDroppedBefore() {
    assertEquals(
        CaseReason.ILLEGAL_MOVE, refused(() -> ClaimantFixtures.dropped(at(c, "PT1H"))).reason());
    add(told(2, 1));
    var sheet = sheetOf(1);
    var unknown = refused(() -> claimants().drop(sheet, 3, WORDS));
    assertEquals(CaseReason.CLAIMANT_NOT_FOUND, unknown.reason());
    assertEquals("cases/" + c.id().value() + "/claimants/3", unknown.details().get("name"));
    drop(1);
    assertEquals(CaseReason.CLAIMANT_DROPPED, refused(() -> drop(1)).reason());
    drop(2);
    assertFalse(Move.DROP_CLAIMANT.isLegalOf(c));
  }

  @Test
  void refusesWhoClaimsNothingOrADebt() {
    for (long fen : List.of(0L, -1L)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Claimant(1, WORDS, Optional.of(fen), Optional.empty(), List.of()));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new Claimant(0, WORDS, Optional.empty(), Optional.empty(), List.of()));
    var id = new ClaimSheetId(id(9));
    assertThrows(IllegalArgumentException.class, () -> new ClaimSheet(id, c.id(), List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Claimants(List.of(), 1, 2, 0));
  }
}
