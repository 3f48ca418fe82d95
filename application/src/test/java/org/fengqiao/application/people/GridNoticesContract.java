package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.grids.GroundOffice;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.RecordReading;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.people.GridNotice.Duty;
import org.fengqiao.application.people.GridNotice.Shown;
import org.fengqiao.application.policies.PlacePolicies;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Population;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.domain.policies.PublicNoticeRule;
import org.fengqiao.domain.policies.RoleRule;
import org.junit.jupiter.api.Test;

/** What the public notice of a grid promises, on any store. */
public interface GridNoticesContract {
  /** An officer of the grid, a lawyer of the village, a director of the town. */
  PublicNoticeRule SHOWN =
      new PublicNoticeRule(
          List.of(
              StaffedPack.DIRECTOR.role(), StaffedPack.OFFICER.role(), StaffedPack.LAWYER.role()),
          "0943-12345");

  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  private Office office() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    return new Office(town);
  }

  private static GridNotice notice(Office office, GridId grid) {
    return office.getGridNotice(StaffedPack.ofTheDistrict(SHOWN)).get(caller(), grid);
  }

  private static OfficerId appoint(Office office, RoleRule role, Spot spot, String name) {
    var unit = office.aUnit(TOWN, UnitKind.CENTRE).aggregate().id();
    var post = office.aPost(unit, role.role().value(), spot).aggregate().id();
    var officer = office.anOfficer(name, "139-0000-0001").aggregate().id();
    office.appoint(post, officer);
    return officer;
  }

  private static Duty duty(RoleRule role, Shown... officers) {
    return new Duty(role.role(), role.title(), officers.length == 0, List.of(officers));
  }

  private static Shown shown(String name) {
    return new Shown(name, "13900000001", false);
  }

  @Test
  default void showsWhoAnswersForTheGridRoleByRole() {
    var office = office();
    var grid = office.town.aGrid();
    var inGrid = new Spot.InGrid(grid.id());
    appoint(office, StaffedPack.OFFICER, inGrid, "李强");
    appoint(office, StaffedPack.OFFICER, inGrid, "王芳");
    appoint(office, StaffedPack.DIRECTOR, new Spot.InDivision(TOWN), "张伟");
    appoint(office, StaffedPack.HELPER, inGrid, "不在公示之列");
    appoint(office, StaffedPack.OFFICER, new Spot.InGrid(office.town.aGrid().id()), "邻网格");
    var notice = notice(office, grid.id());
    assertEquals(grid, notice.grid());
    assertEquals("094312345", notice.supervisionPhone());
    assertEquals(
        List.of(
            duty(StaffedPack.DIRECTOR, shown("张伟")),
            duty(StaffedPack.OFFICER, shown("李强"), shown("王芳")),
            duty(StaffedPack.LAWYER)),
        notice.duties());
  }

  @Test
  default void looksForARoleAtTheDivisionOnlyWhereTheGridHasNoPostOfIt() {
    var office = office();
    var grid = office.town.aGrid().id();
    appoint(office, StaffedPack.LAWYER, new Spot.InDivision(VILLAGE), "陈律师");
    assertEquals(duty(StaffedPack.LAWYER, shown("陈律师")), notice(office, grid).duties().getLast());
    var unit = office.aUnit(TOWN, UnitKind.CENTRE).aggregate().id();
    var own = office.aPost(unit, "village-lawyer", new Spot.InGrid(grid)).aggregate().id();
    assertEquals(duty(StaffedPack.LAWYER), notice(office, grid).duties().getLast());
    office.appoint(own, office.anOfficer("赵律师", "").aggregate().id());
    assertEquals(
        duty(StaffedPack.LAWYER, new Shown("赵律师", "", false)),
        notice(office, grid).duties().getLast());
  }

  @Test
  default void showsTheDeputyOfWhoeverIsAbsentAndVacantWhereThereIsNone() {
    var office = office();
    var grid = office.town.aGrid().id();
    var officer = appoint(office, StaffedPack.OFFICER, new Spot.InGrid(grid), "李强");
    var deputy = office.anOfficer("王芳", "13900000002").aggregate().id();
    office.recordAbsence.record(caller(), office.leaving(officer, Optional.of(deputy)));
    assertEquals(
        duty(StaffedPack.OFFICER, new Shown("王芳", "13900000002", true)),
        notice(office, grid).duties().get(1));
    office.town.setClock(office.town.now().plus(Duration.ofDays(1)));
    office.recordAbsence.record(caller(), office.leaving(deputy, Optional.empty()));
    assertEquals(duty(StaffedPack.OFFICER), notice(office, grid).duties().get(1));
  }

  @Test
  default void showsTheLastReadingOfTodayOrBefore() {
    var office = office();
    var grid = office.town.aGrid().id();
    assertEquals(Optional.empty(), notice(office, grid).reading());
    tell(office, grid, "2020-11-01", 300);
    tell(office, grid, "2026-03-02", 330);
    var today = notice(office, grid).reading().orElseThrow().aggregate();
    assertEquals(new Population(120, 330), today.population());
    office.town.setClock(office.town.now().minus(Duration.ofDays(1)));
    var before = notice(office, grid).reading().orElseThrow().aggregate();
    assertEquals(LocalDate.parse("2020-11-01"), before.day());
  }

  private static void tell(Office office, GridId grid, String day, int people) {
    new GroundOffice(office.town)
        .recordReading()
        .record(
            caller(),
            new RecordReading.Command(
                office.town.request(),
                new Spot.InGrid(grid),
                LocalDate.parse(day),
                new Population(120, people),
                "",
                Optional.empty()));
  }

  @Test
  default void namesNobodyWhereThePackDoesNotSayWhoIsShown() {
    var office = office();
    var grid = office.town.aGrid().id();
    var get = office.getGridNotice(StaffedPack.ofTheDistrict());
    assertEquals(List.of(duty(StaffedPack.OFFICER)), get.get(caller(), grid).duties());
    appoint(office, StaffedPack.OFFICER, new Spot.InGrid(grid), "李强");
    var officer = StaffedPack.OFFICER;
    var held = List.of(new Duty(officer.role(), officer.title(), false, List.of()));
    var silent = get.get(caller(), grid);
    assertEquals(held, silent.duties());
    assertEquals("", silent.supervisionPhone());
    var phoneOnly = StaffedPack.ofTheDistrict(new PublicNoticeRule(List.of(), "12345"));
    var supervised = office.getGridNotice(phoneOnly).get(caller(), grid);
    assertEquals(held, supervised.duties());
    assertEquals("12345", supervised.supervisionPhone());
    var lawless = office.getGridNotice(PlacePolicies.NONE).get(caller(), grid);
    assertEquals(List.of(), lawless.duties());
    assertEquals("", lawless.supervisionPhone());
  }

  @Test
  default void refusesTheNoticeOfAGridThatIsNotThereOrEnded() {
    var office = office();
    var absent = new GridId(new UUID(9, 9));
    assertRefused(GridReason.GRID_NOT_FOUND, () -> notice(office, absent));
    var ended = ((Spot.InGrid) office.town.anEndedGrid()).grid();
    assertRefused(GridReason.GRID_ENDED, () -> notice(office, ended));
    var grid = office.town.aGrid().id();
    var get = office.getGridNotice(PlacePolicies.NONE);
    assertRefused(PartnerReason.RIGHT_MISSING, () -> get.get(stranger(), grid));
  }
}
