package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;

/** What is known of a claimant is destroyed, and who stands and for how much is as it was. */
class ErasedClaimantsTest {
  private static final AggregateRef MEDIATION =
      new AggregateRef(AggregateKind.MEDIATION, new UUID(6, 1));

  private static final ContentRef FIRST = content(1);
  private static final ContentRef SECOND = content(2);
  private static final ContentRef WHY = content(3);

  private Case c = CaseFixtures.aCase();
  private ClaimSheet sheet;

  ErasedClaimantsTest() {
    var two =
        List.of(
            new Claimant.Told(FIRST, Optional.of(700L)),
            new Claimant.Told(SECOND, Optional.of(30L)));
    var added = claimants().add(two, Optional.empty(), new ClaimSheetId(id(1_000)));
    c = added.subject().after();
    sheet = added.opened().orElseThrow().after();
  }

  private static ContentRef content(int n) {
    var digest = Digest.of(("content " + n).getBytes(StandardCharsets.UTF_8));
    return new ContentRef(new ContentId(id(500 + n)), digest);
  }

  private CaseClaimantsAt claimants() {
    return new CaseClaimantsAt(at(c, "PT6M"));
  }

  private Claimant claimant(int number) {
    return sheet.claimant(number).orElseThrow();
  }

  private CaseClaimantsAt.CaseAndSheet erase(int number) {
    return take(claimants().erase(sheet, number));
  }

  private void drop(int number) {
    take(claimants().drop(sheet, number, WHY));
  }

  private CaseClaimantsAt.CaseAndSheet take(CaseClaimantsAt.CaseAndSheet decided) {
    c = decided.subject().after();
    sheet = decided.sheet().after();
    return decided;
  }

  private static List<ContentId> destroyed(Decided<?> decided) {
    return decided.facts().stream().flatMap(fact -> fact.erases().stream()).toList();
  }

  private Refusal refused(int number) {
    return assertThrows(Refusal.class, () -> claimants().erase(sheet, number));
  }

  @Test
  void destroysWhoOneIsAndLeavesHimStanding() {
    var before = claimant(1);
    var all = c.claimants();
    var erased = erase(1);
    assertEquals(List.of(FIRST.id()), destroyed(erased.sheet()));
    assertEquals(List.of(new CaseFact.ClaimantErased(1)), erased.subject().facts());
    assertTrue(claimant(1).stands());
    assertEquals(before.fen(), claimant(1).fen());
    assertEquals(before.words(), claimant(1).words());
    assertEquals(all, c.claimants());
    assertEquals(List.of(SECOND.id()), claimant(2).known());
  }

  @Test
  void destroysWhyOneWasDroppedAsWell() {
    drop(2);
    var erased = erase(2);
    assertEquals(List.of(SECOND.id(), WHY.id()), destroyed(erased.sheet()));
    assertFalse(claimant(2).stands());
    assertEquals(Optional.of(30L), claimant(2).fen());
    assertEquals(700, c.claimants().orElseThrow().fen());
  }

  @Test
  void refusesWhoWasErasedBefore() {
    erase(1);
    var refusal = refused(1);
    assertEquals(CaseReason.CLAIMANT_ERASED, refusal.reason());
    assertEquals("cases/" + c.id().value() + "/claimants/1", refusal.details().get("claimant"));
    assertEquals(CaseReason.CLAIMANT_NOT_FOUND, refused(3).reason());
  }

  @Test
  void destroysWhyOneWasDroppedWhoWasErasedBefore() {
    erase(1);
    drop(1);
    assertEquals(30, c.claimants().orElseThrow().fen());
    assertEquals(List.of(WHY.id()), destroyed(erase(1).sheet()));
    assertEquals(CaseReason.CLAIMANT_ERASED, refused(1).reason());
  }

  @Test
  void dependsOnNoStateAndChangesNone() {
    var seen = inEachState();
    assertEquals(
        EnumSet.allOf(CaseStatus.class),
        seen.stream().map(Case::status).collect(Collectors.toSet()));
    for (var one : seen) {
      var decided = new CaseClaimantsAt(at(one, "PT9H")).erase(sheet, 1).subject();
      assertEquals(one, decided.after(), one.status().name());
      assertEquals(Optional.empty(), decided.wakes(), one.status().name());
    }
  }

  private List<Case> inEachState() {
    var none = Optional.<ContentRef>empty();
    var triaged = at(c, "PT1M").triage(Classing.UNKNOWN, c.patch(), c.routing(), none).after();
    var dispatched = at(triaged, "PT2M").dispatch(CaseFixtures.ORDINARY, List.of(), none).after();
    var signed = at(dispatched, "PT3M").signFor(VILLAGER).after();
    var progressed = at(signed, "PT4M").recordProgress(VILLAGER, WHY).after();
    var resolved = at(progressed, "PT5M").resolve(VILLAGER, OutcomeKind.SOLVED, WHY).after();
    return List.of(
        c,
        triaged,
        dispatched,
        signed,
        progressed,
        new CaseDisputeAt(at(signed, "PT4M"), ObjectionRule.DEFAULT).object(VILLAGER, WHY).after(),
        new CaseTimeAt(at(signed, "PT4M")).suspend(VILLAGER, POLICEMAN, WHY).after(),
        new CaseBooksAt(at(signed, "PT4M")).put(VILLAGER, POLICEMAN, WHY).after(),
        new CaseMediationAt(at(signed, "PT4M")).refer(VILLAGER, MEDIATION, WHY).after(),
        new CaseMergeAt(at(signed, "PT4M")).mergeInto(CaseFixtures.dispatched(90), WHY).after(),
        resolved,
        at(resolved, "PT6M").close(none, Optional.of(CaseFixtures.POLICE)).after(),
        at(signed, "PT4M").withdraw(CaseFixtures.HOTLINE, none).after(),
        at(triaged, "PT4M").reject(WHY).after(),
        at(signed, "PT4M").redirect(RedirectRoute.COURT, Optional.empty(), none).after());
  }

  @Test
  void isTheFoldOfItsFacts() {
    var before = sheet;
    var dropped = claimants().drop(sheet, 2, WHY);
    take(dropped);
    var erased = erase(2);
    var facts =
        List.of(dropped, erased).stream()
            .flatMap(one -> one.sheet().facts().stream())
            .map(ClaimSheetFact.class::cast)
            .toList();
    assertEquals(sheet, ClaimSheet.LINEAGE.fold(before, facts));
  }

  @Test
  void isOfAContentThatSomebodyIsKnownBy() {
    var strange = List.of(new ClaimSheetFact.ClaimantErased(WHY.id()));
    assertThrows(IllegalStateException.class, () -> ClaimSheet.LINEAGE.fold(sheet, strange));
    erase(1);
    var again = List.of(new ClaimSheetFact.ClaimantErased(FIRST.id()));
    assertThrows(IllegalStateException.class, () -> ClaimSheet.LINEAGE.fold(sheet, again));
  }

  @Test
  void isOfHisOwnContentsEachOnce() {
    var dropped = Optional.of(new Claimant.Dropped(Instant.EPOCH, WHY));
    assertEquals(List.of(), without(dropped, FIRST, WHY).known());
    assertThrows(IllegalArgumentException.class, () -> without(dropped, FIRST, FIRST));
    assertThrows(IllegalArgumentException.class, () -> without(dropped, SECOND));
    assertThrows(IllegalArgumentException.class, () -> without(Optional.empty(), WHY));
  }

  private static Claimant without(Optional<Claimant.Dropped> dropped, ContentRef... erased) {
    var ids = Stream.of(erased).map(ContentRef::id).toList();
    return new Claimant(1, FIRST, Optional.empty(), dropped, ids);
  }
}
