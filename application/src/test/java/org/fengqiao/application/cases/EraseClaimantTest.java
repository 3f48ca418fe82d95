package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.ClaimSheet;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.junit.jupiter.api.Test;

/** What is known of a claimant is gone for good, and the trace says whose it was. */
class EraseClaimantTest {
  private final CaseTown town = new CaseTown();
  private final ClaimantClerk clerk = new ClaimantClerk(town);

  /** Contents of theirs are looked up even where a claimant says that they are gone. */
  private Set<ContentId> kept(Case c) {
    var named = new HashSet<ContentId>();
    for (var id : c.claimants().orElseThrow().sheets()) {
      for (var one :
          town.memory.find(ClaimSheet.class, id.ref()).orElseThrow().aggregate().claimants()) {
        named.add(one.words().id());
        one.dropped().ifPresent(how -> named.add(how.reason().id()));
      }
    }
    return town.memory.find(named).keySet();
  }

  private List<Fact> lastFacts(Case c) {
    return town.trace.list(town.platform(), c.id(), 0, 50).getLast().entry().facts();
  }

  private static Shown words(ClaimantView view) {
    return view.shown(view.claimant().words());
  }

  private static ContentRef reason(ClaimantView view) {
    return view.claimant().dropped().orElseThrow().reason();
  }

  private Case withdrawn(Case c) {
    var by = town.platform();
    return new WithdrawCase(town.desk)
        .withdraw(by, new WithdrawCase.Command(town.on(by, c), Optional.empty(), ""))
        .aggregate();
  }

  private EraseClaimant.Command command(Caller by, Case c, int number) {
    return new EraseClaimant.Command(town.on(by, c), Optional.empty(), number);
  }

  @Test
  void destroysTheWordsOfOneWhoIsCountedStill() {
    var before = clerk.add(town.aCase(), ClaimantClerk.workers(2));
    var c = clerk.erase(before, 1);
    assertEquals(before.claimants(), c.claimants());
    assertEquals(1, kept(c).size());
    var shown = clerk.shown(town.platform(), c);
    assertInstanceOf(Shown.Erased.class, words(shown.getFirst()));
    assertEquals(Optional.of(3_000_000L), shown.getFirst().fen());
    assertTrue(shown.getFirst().claimant().stands());
    var other = assertInstanceOf(Shown.Present.class, words(shown.getLast()));
    assertEquals("工人2", Objects.requireNonNull(other.content().fields().get(CaseWords.NAME)));
    assertEquals(List.of(new CaseFact.ClaimantErased(1)), lastFacts(c));
  }

  @Test
  void destroysWhyOneWasDroppedAsWell() {
    var c = clerk.drop(clerk.add(town.aCase(), ClaimantClerk.workers(1)), 1);
    assertEquals(2, kept(c).size());
    c = clerk.erase(c, 1);
    assertEquals(Set.of(), kept(c));
    var shown = clerk.shown(town.platform(), c).getFirst();
    assertInstanceOf(Shown.Erased.class, shown.shown(reason(shown)));
    assertFalse(shown.claimant().stands());
  }

  @Test
  void isMadeOfACaseThatIsOver() {
    var c = withdrawn(clerk.add(town.aCase(), ClaimantClerk.workers(1)));
    assertRefused(CaseReason.ILLEGAL_MOVE, () -> clerk.drop(c, 1));
    var erased = clerk.erase(c, 1);
    assertEquals(c.status(), erased.status());
    assertEquals(Set.of(), kept(erased));
  }

  @Test
  void leavesNothingToEraseButWhatIsSaidLater() {
    var c = clerk.erase(clerk.add(town.aCase(), ClaimantClerk.workers(1)), 1);
    var refusal = assertRefused(CaseReason.CLAIMANT_ERASED, () -> clerk.erase(c, 1));
    assertEquals("cases/" + c.id().value() + "/claimants/1", refusal.details().get("claimant"));
    var dropped = clerk.drop(c, 1);
    assertEquals(0, dropped.claimants().orElseThrow().standing());
    assertEquals(1, kept(dropped).size());
    assertEquals(Set.of(), kept(clerk.erase(dropped, 1)));
  }

  @Test
  void isWithheldFromWhoMayNotKnowWhoItWas() {
    var c = clerk.erase(clerk.add(town.aCase(), ClaimantClerk.workers(1)), 1);
    var shown = clerk.shown(town.overseer(EnumSet.allOf(Right.class)), c).getFirst();
    assertInstanceOf(Shown.Withheld.class, words(shown));
  }

  @Test
  void mayBeMadeByWhoIsNotToldWhoItIs() {
    var c = clerk.add(town.aCase(), ClaimantClerk.workers(1));
    var by = town.overseer(EnumSet.of(Right.ERASE_CLAIMANT, Right.LIST_CLAIMANTS));
    assertInstanceOf(Shown.Withheld.class, words(clerk.shown(by, c).getFirst()));
    var erased = clerk.erase().erase(by, command(by, c, 1)).aggregate();
    assertEquals(Set.of(), kept(erased));
    assertInstanceOf(Shown.Withheld.class, words(clerk.shown(by, erased).getFirst()));
    assertInstanceOf(Shown.Erased.class, words(clerk.shown(town.platform(), erased).getFirst()));
    var last = town.trace.list(town.platform(), c.id(), 0, 50).getLast();
    assertEquals(by.partner(), last.entry().actor().partner());
  }

  @Test
  void answersARepeatAsTheFirstTime() {
    var by = town.platform();
    var command = command(by, clerk.add(town.aCase(), ClaimantClerk.workers(1)), 1);
    var first = clerk.erase().erase(by, command);
    var again = clerk.erase().erase(by, command);
    assertFalse(first.repeated());
    assertTrue(again.repeated());
    assertEquals(first.resource(), again.resource());
    var on = command.on();
    var request = town.request(by, on.request().id(), "another body");
    var other = new MoveOn(request, on.caseId(), Optional.empty());
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> clerk.erase(town.desk, by, other, 1));
  }

  @Test
  void namesTheOfficerWhoActsAndRefusesOneWhoDoesNot() {
    var c = clerk.add(town.signedFor(), ClaimantClerk.workers(1));
    var by = town.units();
    var stranger = new OfficerId(new UUID(1, 1));
    assertRefused(
        PartnerReason.OFFICER_NOT_ACTING,
        () ->
            clerk
                .erase()
                .erase(by, new EraseClaimant.Command(town.on(by, c), Optional.of(stranger), 1)));
    clerk
        .erase()
        .erase(by, new EraseClaimant.Command(town.on(by, c), Optional.of(town.villager), 1));
    var last = town.trace.list(by, c.id(), 0, 50).getLast();
    assertEquals(Optional.of(town.villager), last.entry().actor().officer());
  }

  @Test
  void refusesWhoHasNoRightOrSightAndWhomTheCaseHasNot() {
    var c = clerk.add(town.aCase(), ClaimantClerk.workers(1));
    var none = town.overseer(EnumSet.of(Right.DROP_CLAIMANT));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> clerk.erase().erase(none, command(none, c, 1)));
    var stranger = town.stranger();
    assertRefused(
        CaseReason.CASE_NOT_FOUND, () -> clerk.erase().erase(stranger, command(stranger, c, 1)));
    assertRefused(CaseReason.CLAIMANT_NOT_FOUND, () -> clerk.erase(c, 2));
    var alone = town.aPetition(Optional.empty());
    assertRefused(CaseReason.CLAIMANT_NOT_FOUND, () -> clerk.erase(alone, 1));
    var by = town.platform();
    var old = new MoveOn(town.request(by), c.id(), Optional.of("1"));
    assertRefused(RequestReason.STALE_ETAG, () -> clerk.erase(town.desk, by, old, 1));
    assertEquals(1, kept(c).size());
  }
}
