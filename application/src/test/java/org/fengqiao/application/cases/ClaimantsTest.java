package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.ClaimSheet;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.Test;

/** Claimants are listed beside their case, and known to those who may know the reporter. */
class ClaimantsTest {
  private final CaseTown town = new CaseTown();
  private final ClaimantClerk clerk = new ClaimantClerk(town);

  private ClaimSheet sheet(Case c, int index) {
    var id = c.claimants().orElseThrow().sheets().get(index);
    return town.memory.find(ClaimSheet.class, id.ref()).orElseThrow().aggregate();
  }

  private static String name(ClaimantView view) {
    var shown = assertInstanceOf(Shown.Present.class, view.shown(view.claimant().words()));
    return Objects.requireNonNull(shown.content().fields().get(CaseWords.NAME));
  }

  @Test
  void saysOnTheCaseHowManyTheyAreAndWhatTheyClaimTogether() {
    var c = clerk.add(town.aCase(), ClaimantClerk.workers(100));
    c = clerk.add(c, ClaimantClerk.workers(4));
    c = clerk.drop(c, 102);
    var all = c.claimants().orElseThrow();
    assertEquals(104, all.listed());
    assertEquals(103, all.standing());
    assertEquals(103 * 3_000_000L, all.fen());
    assertEquals(
        List.of(100, 4), List.of(sheet(c, 0).claimants().size(), sheet(c, 1).claimants().size()));
    assertEquals(c, town.cases.find(c.id()).orElseThrow().aggregate());
  }

  @Test
  void areShownToWhoMayKnowTheReporterAndWithheldFromAllOthers() {
    var c = clerk.drop(clerk.add(town.signedFor(), ClaimantClerk.workers(2)), 2);
    for (var caller : List.of(town.platform(), town.units())) {
      var shown = clerk.shown(caller, c);
      assertEquals(List.of("工人1", "工人2"), shown.stream().map(ClaimantsTest::name).toList());
      assertEquals(Optional.of(3_000_000L), shown.getFirst().fen());
      var reason = shown.getLast().claimant().dropped().orElseThrow().reason();
      assertInstanceOf(Shown.Present.class, shown.getLast().shown(reason));
    }
    for (var withheld : clerk.shown(town.overseer(EnumSet.allOf(Right.class)), c)) {
      assertInstanceOf(Shown.Withheld.class, withheld.shown(withheld.claimant().words()));
      withheld
          .claimant()
          .dropped()
          .ifPresent(how -> assertInstanceOf(Shown.Withheld.class, withheld.shown(how.reason())));
      assertEquals(Optional.empty(), withheld.fen());
    }
  }

  @Test
  void areWithheldFromTheLeadWhereTheReporterAskedNotToBeKnown() {
    var road = town.road(Optional.empty());
    var anonymous =
        new ReportCase.Command(
            road.request(),
            road.channel(),
            road.classing(),
            road.sourceId(),
            road.subject(),
            road.text(),
            road.location(),
            road.attachments(),
            Optional.of(new ReportCase.Reporter("王某", "", true)),
            road.spot(),
            road.sourceReportTime(),
            road.onTheSpot());
    var c = town.report.report(town.platform(), anonymous).aggregate();
    c = clerk.add(c, ClaimantClerk.workers(1));
    assertFalse(clerk.shown(town.units(), c).getFirst().known());
    assertTrue(clerk.shown(town.platform(), c).getFirst().known());
  }

  @Test
  void areListedPageByPageOverTheEdgesOfSheets() {
    var c = clerk.add(town.aCase(), ClaimantClerk.workers(90));
    c = clerk.add(c, ClaimantClerk.workers(30));
    var by = town.platform();
    var first = clerk.list().list(by, c.id(), new PageRequest(70, Optional.empty()));
    var last = clerk.list().list(by, c.id(), new PageRequest(70, first.next()));
    assertEquals(Optional.of("70"), first.next());
    assertEquals(Optional.empty(), last.next());
    assertEquals(
        IntStream.rangeClosed(71, 120).boxed().toList(),
        last.items().stream().map(view -> view.claimant().number()).toList());
    assertEquals("工人11", name(last.items().get(30)));
    assertEquals(List.of(), clerk.shown(by, town.aCase()));
  }

  @Test
  void listsNobodyTwiceForARepeatedRequest() {
    var by = town.platform();
    var people = ClaimantClerk.workers(3);
    var command = new AddClaimants.Command(town.on(by, town.aCase()), Optional.empty(), people);
    var first = clerk.add().add(by, command);
    var again = clerk.add().add(by, command);
    assertTrue(again.repeated());
    assertEquals(first.aggregate(), again.aggregate());
    assertEquals(3, sheet(again.aggregate(), 0).claimants().size());
  }

  @Test
  void keepsNoNameInTheJournal() {
    var c = clerk.add(town.aCase(), ClaimantClerk.workers(2));
    assertFalse(sheet(c, 0).toString().contains("工人"));
    assertFalse(town.memory.of(sheet(c, 0).ref(), 0, 9).toString().contains("工人"));
  }

  @Test
  void refusesWhatIsNoPersonOrTooManyByField() {
    for (var wrong :
        List.<Runnable>of(
            () -> new AddClaimants.Person("", "", Optional.empty(), ""),
            () -> new AddClaimants.Person("王某", "1", Optional.empty(), ""),
            () -> new AddClaimants.Person("王某", "", Optional.of(0L), ""),
            () -> new AddClaimants.Person("王某", "", Optional.empty(), "字".repeat(501)),
            () -> command(ClaimantClerk.workers(101)),
            () -> command(List.of()))) {
      var refusal = assertThrows(Refusal.class, wrong::run);
      assertEquals(RequestReason.INVALID_FIELD, refusal.reason());
    }
  }

  private AddClaimants.Command command(List<AddClaimants.Person> people) {
    var on = town.on(town.platform(), town.aCase());
    return new AddClaimants.Command(on, Optional.empty(), people);
  }

  @Test
  void refusesWhoHasNotTheRightAndWhoDoesNotSeeTheCase() {
    var c = clerk.add(town.aCase(), ClaimantClerk.workers(1));
    var none = town.overseer(EnumSet.of(Right.GET_CASE));
    var refusal = assertThrows(Refusal.class, () -> clerk.shown(none, c));
    assertEquals(PartnerReason.RIGHT_MISSING, refusal.reason());
    var hidden = assertThrows(Refusal.class, () -> clerk.shown(town.stranger(), c));
    assertEquals(CaseReason.CASE_NOT_FOUND, hidden.reason());
    var nobody = assertThrows(Refusal.class, () -> clerk.drop(c, 2));
    assertEquals(CaseReason.CLAIMANT_NOT_FOUND, nobody.reason());
  }
}
