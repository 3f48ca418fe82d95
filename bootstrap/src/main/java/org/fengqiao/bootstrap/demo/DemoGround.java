package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.application.grids.CreateGrid;
import org.fengqiao.application.grids.CreateMicroGrid;
import org.fengqiao.application.grids.IssueQrCode;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.MicroGridCode;
import org.fengqiao.domain.grids.MicroGridKind;
import org.fengqiao.domain.grids.QrBinding;

/** One grid a village, with a building in it, and a QR code at the building's door. */
final class DemoGround {
  private static final String FIRST = "001";

  private final CreateGrid createGrid;
  private final CreateMicroGrid createMicroGrid;
  private final IssueQrCode issueQrCode;

  @Inject
  DemoGround(CreateGrid createGrid, CreateMicroGrid createMicroGrid, IssueQrCode issueQrCode) {
    this.createGrid = createGrid;
    this.createMicroGrid = createMicroGrid;
    this.issueQrCode = issueQrCode;
  }

  private record Village(Caller founder, DivisionCode code, String name) {}

  /** Sets it up where the place has it; the grid of each village. */
  Map<DivisionCode, GridId> load(Place place) {
    if (place.ground() == Place.Ground.VILLAGES) {
      return Map.of();
    }
    var founder = place.founder();
    var villages =
        place.divisions().stream()
            .map(row -> new Village(founder, row.divisionCode().orElseThrow(), row.name()))
            .filter(village -> village.code().level() == Level.VILLAGE)
            .toList();
    return Crew.each(villages, this::load).stream()
        .collect(Collectors.toMap(Grid::village, Grid::id));
  }

  private Grid load(Village village) {
    var code = village.code().value();
    var grid =
        createGrid
            .create(
                village.founder(),
                new CreateGrid.Command(
                    DemoRequests.make("grid/" + code),
                    Optional.of(new GridCode(code + FIRST)),
                    GridKind.BASIC,
                    village.name() + "第一网格",
                    "",
                    village.code(),
                    Optional.empty()))
            .aggregate();
    var microGrid =
        createMicroGrid
            .create(
                village.founder(),
                new CreateMicroGrid.Command(
                    DemoRequests.make("microGrid/" + code),
                    Optional.of(new MicroGridCode(code + FIRST + FIRST)),
                    grid.id(),
                    MicroGridKind.BUILDING,
                    "1号楼",
                    ""))
            .aggregate();
    var _ =
        issueQrCode.issue(
            village.founder(),
            new IssueQrCode.Command(
                DemoRequests.make("qrCode/" + code),
                new Spot.InMicroGrid(microGrid.id()),
                new QrBinding.Building(village.name() + "1号楼")));
    return grid;
  }
}
