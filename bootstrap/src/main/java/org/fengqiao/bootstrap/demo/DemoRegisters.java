package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.grids.CreateFacility;
import org.fengqiao.application.grids.RecordReading;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.FacilityDetails;
import org.fengqiao.domain.grids.FacilityKind;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.Population;

/**
 * How many live in each grid of the demo, its notice board, and the station of its village; made up
 * as the people are.
 */
final class DemoRegisters {
  private static final String SERVICE_LINE = "12345";
  private static final int FEWEST_HOUSEHOLDS = 120;
  private static final int SPREAD = 180;

  private final RecordReading recordReading;
  private final CreateFacility createFacility;
  private final InstantSource clock;
  private final ZoneId zone;

  @Inject
  DemoRegisters(
      RecordReading recordReading,
      CreateFacility createFacility,
      InstantSource clock,
      ZoneId zone) {
    this.recordReading = recordReading;
    this.createFacility = createFacility;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Enters them.
   *
   * @param grids the grid of each village
   */
  void load(Place place, Map<DivisionCode, GridId> grids) {
    var founder = place.founder();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var _ = Crew.each(grids.entrySet(), one -> load(founder, one.getKey(), one.getValue(), today));
  }

  private boolean load(Caller founder, DivisionCode village, GridId grid, LocalDate today) {
    var inGrid = new Spot.InGrid(grid);
    var inVillage = new Spot.InDivision(village);
    var reading =
        recordReading.record(
            founder,
            new RecordReading.Command(
                DemoRequests.make("reading/" + village.value()),
                inGrid,
                today,
                population(village),
                "演示数据",
                Optional.empty()));
    var board = new FacilityDetails("1号楼门口公示牌", Optional.empty(), "", "");
    var station = new FacilityDetails("网格工作站", Optional.empty(), SERVICE_LINE, "工作日9时至17时");
    make(founder, "board/" + village.value(), FacilityKind.NOTICE_BOARD, inGrid, board);
    make(founder, "station/" + village.value(), FacilityKind.STATION, inVillage, station);
    return reading.repeated();
  }

  private void make(
      Caller founder, String what, FacilityKind kind, Spot spot, FacilityDetails details) {
    var _ =
        createFacility.create(
            founder, new CreateFacility.Command(DemoRequests.make(what), kind, spot, details));
  }

  /** Always the same of a village, about three to a household. */
  private static Population population(DivisionCode village) {
    int households = FEWEST_HOUSEHOLDS + Math.floorMod(village.value().hashCode(), SPREAD);
    return new Population(households, households * 11 / 4);
  }
}
