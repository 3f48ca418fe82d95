package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Rights;
import org.junit.jupiter.api.Test;

class ReportCaseTest {
  private final CaseTown town = new CaseTown();

  private Unrouted unrouted(ReportCase.Command command) {
    return unrouted(town, command);
  }

  private static Unrouted unrouted(CaseTown town, ReportCase.Command command) {
    var c = town.report.report(town.platform(), command).aggregate();
    assertEquals(CaseStatus.REPORTED, c.status());
    return c.routing().unrouted().orElseThrow();
  }

  @Test
  void triagesAndDispatchesWhatThePackCanRoute() {
    var c = town.aCase();
    assertEquals(CaseStatus.DISPATCHED, c.status());
    assertEquals(Optional.of(Tier.ORDINARY), c.classing().tier());
    assertEquals(Optional.of(town.secretary.unit()), c.lead());
    assertEquals(
        List.of(Optional.of(town.secretary.id()), Optional.of(town.police.id())),
        c.climb().orElseThrow().posts().stream().map(post -> post.post()).toList());
    assertEquals(Optional.of("packs/small/versions/1"), c.routing().pack());
  }

  @Test
  void leavesWhatThePackCannotRouteForAPersonAndSaysWhy() {
    var road = Optional.of(TownRules.ROAD);
    var none = Optional.<String>empty();
    assertEquals(
        Unrouted.NO_PATCH, unrouted(town.command(Channel.HOTLINE, road, none, Optional.empty())));
    var bare = new CaseTown(new TownRules(Optional.empty()));
    assertEquals(
        Unrouted.NO_CATEGORY,
        unrouted(bare, bare.command(Channel.HOTLINE, Optional.empty(), none, bare.village())));
    assertEquals(
        Unrouted.MANUAL_CHANNEL,
        unrouted(town.command(Channel.PETITION, road, none, town.village())));
    var other = new Spot.InDivision(new DivisionCode("620402202205"));
    assertEquals(
        Unrouted.NO_POST, unrouted(town.command(Channel.HOTLINE, road, none, Optional.of(other))));
  }

  @Test
  void landsOnThePartnersDefaultDivisionWithoutAPatch() {
    var command =
        town.command(Channel.HOTLINE, Optional.empty(), Optional.empty(), Optional.empty());
    var c = town.report.report(town.platform(), command).aggregate();
    assertEquals(GroundTown.DISTRICT, c.patch().division());
  }

  @Test
  void answersTheFirstCaseToARepeatedSourceId() {
    var first = town.report.report(town.platform(), town.road(Optional.of("W-1")));
    var again = town.report.report(town.platform(), town.road(Optional.of("W-1")));
    assertFalse(first.repeated());
    assertTrue(again.repeated());
    assertEquals(first.resource(), again.resource());
    assertEquals(1, town.memory.all(Case.class).count());
  }

  @Test
  void answersTheFirstCaseToARepeatedSourceIdWhateverElseItSays() {
    var source = Optional.of("W-1");
    var first = town.report.report(town.platform(), town.road(source));
    var road = Optional.of(TownRules.ROAD);
    var elsewhere = Optional.<Spot>of(new Spot.InDivision(new DivisionCode("110101001001")));
    var dropped = Optional.of(new CategoryCode("no.longer"));
    for (var again :
        List.of(
            town.command(Channel.HOTLINE, dropped, source, town.village()),
            town.command(Channel.HOTLINE, road, source, elsewhere))) {
      var answer = town.report.report(town.platform(), again);
      assertTrue(answer.repeated());
      assertEquals(first.resource(), answer.resource());
    }
    assertEquals(1, town.memory.all(Case.class).count());
  }

  @Test
  void answersARepeatedRequestAsTheCaseIsNow() {
    var command = town.road(Optional.empty());
    var first = town.report.report(town.platform(), command).aggregate();
    var moved = town.signFor(first);
    var again = town.report.report(town.platform(), command);
    assertTrue(again.repeated());
    assertEquals(moved.resource(), again.resource());
  }

  @Test
  void refusesTheSameRequestIdWithAnotherBody() {
    var command = town.road(Optional.empty());
    town.report.report(town.platform(), command);
    var id = command.request().id();
    var other =
        new ReportCase.Command(
            town.request(town.platform(), id, "another body"),
            command.channel(),
            Classing.UNKNOWN,
            Optional.empty(),
            "另一件事",
            "",
            Location.of(""),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertRefused(
        RequestReason.REQUEST_ID_REUSED, () -> town.report.report(town.platform(), other));
  }

  @Test
  void refusesACallerWithoutTheRightTheChannelOrThePatch() {
    var command = town.road(Optional.empty());
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> town.report.report(town.overseer(Set.of()), command));
    var iot = town.command(Channel.IOT, Optional.empty(), Optional.empty(), Optional.empty());
    assertRefused(
        PartnerReason.CHANNEL_NOT_ALLOWED, () -> town.report.report(town.platform(), iot));
    for (var off : List.of("620400000000", "110101001001")) {
      var spot = new Spot.InDivision(new DivisionCode(off));
      var command2 =
          town.command(Channel.HOTLINE, Optional.empty(), Optional.empty(), Optional.of(spot));
      assertRefused(
          PartnerReason.PATCH_OFF_SCOPE, () -> town.report.report(town.platform(), command2));
    }
  }

  @Test
  void tellsAPlaceOffScopeLikeOneThatIsNotThere() {
    var all = town.platform().rights();
    var nextVillage = new DivisionCode("620402202205");
    var neighbour =
        new Caller(
            new PartnerId("neighbour"),
            new Rights(
                all.calls(), all.channels(), Set.of(), Set.of(nextVillage), Set.of(), Set.of()),
            nextVillage);
    var places = new ArrayList<Spot>(town.town.aSpotOfEachKind());
    places.add(new Spot.InGrid(new GridId(new UUID(9, 9))));
    places.add(new Spot.InMicroGrid(new MicroGridId(new UUID(9, 9))));
    places.add(new Spot.AtQrCode(new QrCodeId("0000000000000000")));
    for (var place : places) {
      var command =
          town.command(Channel.HOTLINE, Optional.empty(), Optional.empty(), Optional.of(place));
      var refusal =
          assertRefused(
              PartnerReason.PATCH_OFF_SCOPE, () -> town.report.report(neighbour, command));
      assertEquals(Map.of("patch", place.name()), refusal.details());
    }
  }

  @Test
  void refusesACategoryThePackDoesNotKnow() {
    var command =
        town.command(
            Channel.HOTLINE,
            Optional.of(new CategoryCode("no.such")),
            Optional.empty(),
            town.village());
    assertRefused(
        CaseReason.CATEGORY_NOT_IN_PACK, () -> town.report.report(town.platform(), command));
  }

  @Test
  void refusesASourceTimeMoreThanADayAhead() {
    var ahead = town.town.now().plus(Duration.ofDays(2));
    var command =
        new ReportCase.Command(
            town.request(town.platform()),
            Channel.HOTLINE,
            Classing.UNKNOWN,
            Optional.empty(),
            "事",
            "",
            Location.of(""),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ahead),
            Optional.empty());
    assertRefused(RequestReason.INVALID_FIELD, () -> town.report.report(town.platform(), command));
  }

  @Test
  void keepsTheWordsApartFromTheJournal() {
    var c = town.aCase();
    var payload = town.memory.of(c.ref(), 0, 10).getFirst().facts().toString();
    assertFalse(payload.contains("塌陷") || payload.contains("王某"));
    assertEquals(
        "路面塌陷",
        town.memory
            .find(List.of(c.words().report().id()))
            .values()
            .iterator()
            .next()
            .fields()
            .get(CaseWords.SUBJECT));
  }
}
