package org.fengqiao.application.cases.whistles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.store.Actor;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.cases.whistles.WhistleReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.WhistleBlock;
import org.junit.jupiter.api.Test;

class BlowWhistleTest {
  private final WhistleTown town = new WhistleTown();

  private Refusal refused(Reason reason, BlowWhistle.Command command) {
    var refusal = assertThrows(Refusal.class, () -> town.blow.blow(town.village(), command));
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void callsEveryOrganForEveryItemOfAListOfDaguansSize() {
    var list = DaguanList.list();
    assertEquals(26, list.organs().size());
    assertEquals(3, list.blocks().size());
    assertEquals(
        List.of(12, 12, 12),
        list.blocks().stream().map(WhistleBlock::items).map(List::size).toList());
    var called = new HashSet<Role>();
    list.items()
        .forEach(item -> {
          var w = town.blow.blow(town.village(), town.call(item.code())).aggregate();
          assertEquals(item.organs(), w.calls().stream().map(call -> call.organ()).toList());
          w.calls()
              .forEach(call -> {
                assertEquals(town.post(call.organ()).id(), call.post());
                assertEquals(DaguanList.LEADER.role(), call.superior());
                called.add(call.organ());
              });
        });
    assertEquals(26, called.size());
  }

  @Test
  void letsATownCallAsWellAndNotTheDistrict() {
    var town = this.town.cases;
    var byTown =
        this.town.call(
            town.director.unit(), town.townsman, GroundTown.VILLAGE, DaguanList.item(1, 2));
    assertEquals(
        Level.TOWN, this.town.blow.blow(this.town.village(), byTown).aggregate().blower().level());
    var leader = this.town.caller("leaders", Set.of(this.town.leader.unit()));
    var byDistrict =
        this.town.call(
            this.town.leader.unit(), this.town.leading, GroundTown.VILLAGE, DaguanList.item(1, 2));
    var refusal = assertThrows(Refusal.class, () -> this.town.blow.blow(leader, byDistrict));
    assertEquals(WhistleReason.LEVEL_MAY_NOT_WHISTLE, refusal.reason());
    assertEquals("DISTRICT", refusal.details().get("level"));
  }

  @Test
  void callsThoseItNamesAndNobodyElse() {
    var item = DaguanList.item(0, 0);
    var listed = DaguanList.list().item(item).orElseThrow().organs();
    var w =
        town.blow.blow(town.village(), town.call(item, listed.get(2), listed.get(0))).aggregate();
    assertEquals(
        List.of(listed.get(0), listed.get(2)), w.calls().stream().map(c -> c.organ()).toList());
  }

  @Test
  void refusesAWhistleOffTheListByItsItemOrOrgan() {
    var item = refused(WhistleReason.OFF_WHISTLE_LIST, town.call(new WhistleItemCode("9.99")));
    assertEquals("9.99", item.details().get("item"));
    assertEquals("item", item.details().get("field"));
    var listed = DaguanList.list().item(DaguanList.item(0, 0)).orElseThrow().organs();
    var other =
        DaguanList.organs().stream()
            .map(RoleRule::role)
            .filter(role -> !listed.contains(role))
            .findFirst()
            .orElseThrow();
    for (var organ : List.of(other, new Role("navy"))) {
      var off =
          refused(
              WhistleReason.OFF_WHISTLE_LIST,
              town.call(DaguanList.item(0, 0), listed.getFirst(), organ));
      assertEquals(organ.value(), off.details().get("organ"));
      assertEquals("organs[1]", off.details().get("field"));
      assertEquals("packs/small/versions/2", off.details().get("pack"));
    }
    assertEquals(0, town.cases.memory.all(Whistle.class).count());
  }

  @Test
  void refusesAnyWhistleWhereThePackHasNoList() {
    town.cases.rules.dropAllCategoriesButRoads();
    refused(WhistleReason.OFF_WHISTLE_LIST, town.call(DaguanList.item(0, 0)));
  }

  @Test
  void refusesToCallForAUnitTheOfficerIsNotOf() {
    var item = DaguanList.item(0, 0);
    var cases = town.cases;
    var refusal =
        refused(
            WhistleReason.NOT_THE_BLOWER,
            town.call(cases.director.unit(), cases.villager, GroundTown.VILLAGE, item));
    assertTrue(refusal.details().containsKey("unit"));
    refused(
        PartnerReason.OFFICER_NOT_ACTING,
        town.call(cases.secretary.unit(), town.leading, GroundTown.VILLAGE, item));
  }

  @Test
  void refusesGroundThatTheUnitDoesNotServe() {
    var cases = town.cases;
    for (var ground : List.of(GroundTown.TOWN, new DivisionCode("620402202205"))) {
      refused(
          PartnerReason.PATCH_OFF_SCOPE,
          town.call(cases.secretary.unit(), cases.villager, ground, DaguanList.item(0, 0)));
    }
    var named =
        assertThrows(
            Refusal.class,
            () ->
                new BlowWhistle.Command(
                    cases.request(town.village()),
                    cases.secretary.unit(),
                    cases.villager,
                    new Spot.InDivision(GroundTown.VILLAGE),
                    DaguanList.item(0, 0),
                    List.of(DaguanList.organ(0), DaguanList.organ(0)),
                    Optional.empty(),
                    "请到场"));
    assertEquals("organs", named.details().get("field"));
  }

  @Test
  void refusesAnOrganWithoutAPostOnThePatch() {
    var cases = new CaseTown();
    cases.rules.publishWhistles(DaguanList.roles(), DaguanList.list());
    var blow =
        new BlowWhistle(
            cases.town.access,
            new CasesInSight(cases.town.access, cases.cases),
            cases.town.ports.ground(),
            cases.town.ports.units(),
            cases.town.ports.posts(),
            cases.office.officers,
            cases.rules,
            cases.town.ids,
            cases.store,
            cases.town.clock);
    var command =
        town.call(
            cases.secretary.unit(), cases.villager, GroundTown.VILLAGE, DaguanList.item(0, 1));
    var refusal = assertThrows(Refusal.class, () -> blow.blow(cases.units(), command));
    assertEquals(WhistleReason.ORGAN_NOT_SET_UP, refusal.reason());
    assertEquals("divisions/620402202206", refusal.details().get("patch"));
    assertEquals(DaguanList.organ(1).value(), refusal.details().get("organ"));
  }

  @Test
  void refusesGroundWithoutAPack() {
    var city = new DivisionCode("620400000000");
    var cases = town.cases;
    var post = cases.aPost(city, DaguanList.LEADER);
    var officer = cases.office.anOfficer("王某", "13900000009").aggregate().id();
    cases.office.appoint(post.id(), officer);
    var by = town.caller("city", Set.of(post.unit()));
    var command = town.call(post.unit(), officer, city, DaguanList.item(0, 0));
    var refusal = assertThrows(Refusal.class, () -> town.blow.blow(by, command));
    assertEquals(CaseReason.NO_PACK, refusal.reason());
  }

  @Test
  void namesTheCaseItIsAboutAndLeavesThatAsItIs() {
    var c = town.cases.aCase();
    var before = town.cases.cases.find(c.id()).orElseThrow().version();
    var w = town.blow.blow(town.village(), about(c.id())).aggregate();
    assertEquals(Optional.of(c.id()), w.about());
    assertEquals(before, town.cases.cases.find(c.id()).orElseThrow().version());
    refused(CaseReason.CASE_NOT_FOUND, about(new CaseId(town.cases.town.ids.next())));
  }

  private BlowWhistle.Command about(CaseId c) {
    var call = town.call(DaguanList.item(0, 0));
    return new BlowWhistle.Command(
        call.request(),
        call.unit(),
        call.officer(),
        call.spot(),
        call.item(),
        call.organs(),
        Optional.of(c),
        call.reason());
  }

  @Test
  void refusesToNameACaseOutOfSight() {
    var hidden = town.cases.aCase();
    var stranger = town.caller("organ", Set.of(town.post(DaguanList.organ(0)).unit()));
    assertThrows(Refusal.class, () -> town.blow.blow(stranger, about(hidden.id())));
    var far = town.caller("secretary", Set.of(town.cases.secretary.unit()));
    var petition = town.cases.aPetition(Optional.empty());
    var refusal = assertThrows(Refusal.class, () -> town.blow.blow(far, about(petition.id())));
    assertEquals(CaseReason.CASE_NOT_FOUND, refusal.reason());
  }

  @Test
  void answersARepeatedRequestWithTheSameWhistleAndCallsNobodyTwice() {
    var command = town.call(DaguanList.item(2, 3));
    var first = town.blow.blow(town.village(), command);
    town.cases.pass(Duration.ofMinutes(5));
    var again = town.blow.blow(town.village(), command);
    assertTrue(again.repeated());
    assertEquals(first.resource(), again.resource());
    var entry = town.cases.memory.of(first.aggregate().ref(), 0, 10);
    assertEquals(1, entry.size());
    assertEquals(
        new Actor(town.village().partner(), Optional.of(town.cases.villager)),
        entry.getFirst().actor());
  }

  @Test
  void callsToAGridAndRefusesOneThatEnded() {
    var ground = town.cases.town;
    var microGrid = ground.anEndedMicroGrid();
    refused(GridReason.MICRO_GRID_ENDED, on(microGrid));
    var grid = town.cases.memory.all(Grid.class).findFirst().orElseThrow().aggregate().id();
    var w = town.blow.blow(town.village(), on(new Spot.InGrid(grid))).aggregate();
    assertEquals(Optional.of(grid), w.patch().grid());
    assertEquals(3, w.calls().size());
    ground.end(grid);
    refused(GridReason.GRID_ENDED, on(new Spot.InGrid(grid)));
  }

  private BlowWhistle.Command on(Spot spot) {
    var call = town.call(DaguanList.item(0, 0));
    return new BlowWhistle.Command(
        call.request(),
        call.unit(),
        call.officer(),
        spot,
        call.item(),
        call.organs(),
        call.about(),
        call.reason());
  }
}
