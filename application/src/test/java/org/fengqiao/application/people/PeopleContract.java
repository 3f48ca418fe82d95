package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** What units, posts and officers promise on any store. */
public interface PeopleContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private Office office() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return new Office(town);
  }

  @Test
  default void showsAUnitAndListsThoseOfASubtreeByKind() {
    var office = office();
    var town = office.aUnit(TOWN, UnitKind.CENTRE);
    var village = office.aUnit(VILLAGE, UnitKind.COMMITTEE);
    assertEquals(town, office.getUnit.get(caller(), town.aggregate().id()));
    assertEquals(List.of(town, village), office.units(DISTRICT, Optional.empty(), 50).items());
    assertEquals(List.of(village), office.units(VILLAGE, Optional.empty(), 50).items());
    var centres = Optional.of(UnitKind.CENTRE);
    assertEquals(List.of(town), office.units(DISTRICT, centres, 50).items());
    var first = office.units(DISTRICT, Optional.empty(), 1);
    assertEquals(List.of(town), first.items());
    var rest = new PageRequest(1, first.next());
    var command = new ListUnits.Command(DISTRICT, Optional.empty(), rest);
    assertEquals(List.of(village), office.listUnits.list(caller(), command).items());
  }

  @Test
  default void refusesAUnitByWhatIsWrongWithIt() {
    var office = office();
    var absent = new UnitId(new UUID(9, 9));
    var nowhere = office.unit(new DivisionCode("620402202999"), UnitKind.TEAM, Optional.empty());
    assertRefused(GridReason.DIVISION_NOT_FOUND, () -> office.createUnit.create(caller(), nowhere));
    var orphan = office.unit(TOWN, UnitKind.TEAM, Optional.of(absent));
    assertRefused(PeopleReason.UNIT_NOT_FOUND, () -> office.createUnit.create(caller(), orphan));
    var fine = office.unit(TOWN, UnitKind.TEAM, Optional.empty());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> office.createUnit.create(stranger(), fine));
    assertRefused(PeopleReason.UNIT_NOT_FOUND, () -> office.getUnit.get(caller(), absent));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> office.getUnit.get(stranger(), absent));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () ->
            office.listUnits.list(
                stranger(), new ListUnits.Command(TOWN, Optional.empty(), PageRequest.FIRST)));
  }

  @Test
  default void findsThePostsOfARoleOnTheWholeOfADivisionAlone() {
    var office = office();
    var unit = office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    var secretary = office.aPost(unit, "village-party-secretary", new Spot.InDivision(VILLAGE));
    office.aPost(unit, "grid-officer", new Spot.InDivision(VILLAGE));
    office.aPost(unit, "village-party-secretary", new Spot.InDivision(TOWN));
    var grid = office.town.aGrid().id();
    office.aPost(unit, "village-party-secretary", new Spot.InGrid(grid));
    var posts = office.town.ports.posts();
    assertEquals(
        List.of(secretary), posts.standingAt(new Role("village-party-secretary"), VILLAGE));
    assertEquals(List.of(), posts.standingAt(new Role("grid-officer"), TOWN));
  }

  @Test
  default void listsPostsOfAUnitOrAPatchAndThoseVacant() {
    var office = office();
    var unit = office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    var other = office.aUnit(VILLAGE, UnitKind.STATION).aggregate().id();
    var secretary = office.aPost(unit, "secretary", new Spot.InDivision(VILLAGE));
    var grid = new Spot.InGrid(office.town.aGrid().id());
    var keeper = office.aPost(unit, "grid-officer", grid);
    office.aPost(other, "police-officer", new Spot.InDivision(VILLAGE));
    var ofUnit = Optional.of(unit);
    assertEquals(List.of(secretary, keeper), office.posts(ofUnit, Optional.empty(), false));
    assertEquals(List.of(keeper), office.posts(Optional.empty(), Optional.of(grid), false));
    var officer = office.anOfficer("李强", "13893401234").aggregate().id();
    office.appoint(secretary.aggregate().id(), officer);
    assertEquals(List.of(keeper), office.posts(ofUnit, Optional.empty(), true));
  }

  @Test
  default void refusesAPostByWhatIsWrongWithIt() {
    var office = office();
    var unit = office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    var absent = new UnitId(new UUID(9, 9));
    var here = new Spot.InDivision(VILLAGE);
    var create = office.createPost;
    assertRefused(
        PeopleReason.UNIT_NOT_FOUND, () -> create.create(caller(), office.post(absent, here)));
    var nowhere = new Spot.InDivision(new DivisionCode("620402202999"));
    assertRefused(
        GridReason.DIVISION_NOT_FOUND, () -> create.create(caller(), office.post(unit, nowhere)));
    var grid = new Spot.InGrid(new GridId(new UUID(9, 9)));
    assertRefused(
        GridReason.GRID_NOT_FOUND, () -> create.create(caller(), office.post(unit, grid)));
    var microGrid = new Spot.InMicroGrid(new MicroGridId(new UUID(9, 9)));
    assertRefused(
        GridReason.MICRO_GRID_NOT_FOUND,
        () -> create.create(caller(), office.post(unit, microGrid)));
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> create.create(stranger(), office.post(unit, here)));
    var noPost = new PostId(new UUID(9, 9));
    assertRefused(PeopleReason.POST_NOT_FOUND, () -> office.getPost.get(caller(), noPost));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> office.getPost.get(stranger(), noPost));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () ->
            new ListPosts.Command(Optional.of(unit), Optional.of(here), false, PageRequest.FIRST));
  }

  @Test
  default void keepsNameAndPhoneOfAnOfficerOutOfTheJournal() {
    var office = office();
    var officer = office.anOfficer("李强", "138-9340-1234");
    var view = office.getOfficer.get(caller(), officer.aggregate().id());
    assertEquals(Optional.of(new OfficerDetails("李强", "13893401234")), view.details());
    assertEquals(officer, view.officer());
    var entry = office.town.ports.journal().of(officer.aggregate().ref(), 0, 1).getFirst();
    assertTrue(!entry.toString().contains("李强") && !entry.toString().contains("13893401234"));
  }

  @Test
  default void listsOfficersInOrderAndThoseOfAUnit() {
    var office = office();
    var li = office.anOfficer("李强", "").aggregate().id();
    var wang = office.anOfficer("王芳", "").aggregate().id();
    var zhang = office.anOfficer("张伟", "").aggregate().id();
    assertEquals(List.of(li, wang, zhang), office.officers(Optional.empty(), 50));
    assertEquals(List.of(li, wang), office.officers(Optional.empty(), 2));
    var unit = office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    var here = new Spot.InDivision(VILLAGE);
    office.appoint(office.aPost(unit, "mediator", here).aggregate().id(), zhang);
    office.appoint(office.aPost(unit, "secretary", here).aggregate().id(), li);
    assertEquals(List.of(li, zhang), office.officers(Optional.of(unit), 50));
    assertEquals(List.of(li), office.officers(Optional.of(unit), 1));
  }

  @Test
  default void refusesOfficersByWhatIsWrong() {
    var office = office();
    var details = new OfficerDetails("李强", "");
    var command = new CreateOfficer.Command(office.town.request(), details);
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> office.createOfficer.create(stranger(), command));
    var absent = new OfficerId(new UUID(9, 9));
    assertRefused(PeopleReason.OFFICER_NOT_FOUND, () -> office.getOfficer.get(caller(), absent));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> office.getOfficer.get(stranger(), absent));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () ->
            office.listOfficers.list(
                stranger(), new ListOfficers.Command(Optional.empty(), PageRequest.FIRST)));
  }
}
