package org.fengqiao.adapters.grpc;

import java.util.Optional;
import org.fengqiao.adapters.geo.JtsTopology;
import org.fengqiao.adapters.print.DrawnSheets;
import org.fengqiao.application.grids.ClearBoundary;
import org.fengqiao.application.grids.GetBoundary;
import org.fengqiao.application.grids.GetDivision;
import org.fengqiao.application.grids.GetQrCode;
import org.fengqiao.application.grids.GroundOffice;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.ListDivisions;
import org.fengqiao.application.grids.LocatePatch;
import org.fengqiao.application.people.Office;
import org.fengqiao.application.policies.PlacePolicies;
import org.fengqiao.application.policies.Policies;

/** The services of the ground over a piece of real ground. */
final class GroundServices {
  private GroundServices() {}

  static GridGrpcService grids(GroundTown town) {
    return grids(town, new Stopping());
  }

  static GridGrpcService grids(GroundTown town, Stopping stopping) {
    return grids(town, PlacePolicies.NONE, stopping);
  }

  /** Where those packs are in force. */
  static GridGrpcService grids(GroundTown town, Policies policies) {
    return grids(town, policies, new Stopping());
  }

  private static GridGrpcService grids(GroundTown town, Policies policies, Stopping stopping) {
    var office = new GroundOffice(town);
    return new GridGrpcService(
        town.importDivisions(),
        divisions(town),
        gridCalls(office),
        microGridCalls(office),
        zoneCalls(office),
        qrCodes(office, town),
        new QrSheetCalls(office.printQrCodes(new DrawnSheets(Optional.empty()))),
        boundaries(town),
        readings(office),
        facilities(office),
        new GridNoticeCalls(new Office(town).getGridNotice(policies)),
        stopping);
  }

  private static DivisionCalls divisions(GroundTown town) {
    var ports = town.ports;
    return new DivisionCalls(
        new GetDivision(town.access, ports.divisions(), ports.editions()),
        new ListDivisions(town.access, ports.divisions(), ports.editions()));
  }

  private static GridCalls gridCalls(GroundOffice office) {
    return new GridCalls(
        office.createGrid(),
        office.getGrid(),
        office.listGrids(),
        office.updateGrid(),
        office.splitGrid(),
        office.mergeGrids(),
        office.endGrid());
  }

  private static MicroGridCalls microGridCalls(GroundOffice office) {
    return new MicroGridCalls(
        office.createMicroGrid(),
        office.getMicroGrid(),
        office.listMicroGrids(),
        office.updateMicroGrid(),
        office.endMicroGrid());
  }

  private static ZoneCalls zoneCalls(GroundOffice office) {
    return new ZoneCalls(
        office.createZone(),
        office.getZone(),
        office.listZones(),
        office.updateZone(),
        office.endZone());
  }

  private static QrCodeCalls qrCodes(GroundOffice office, GroundTown town) {
    return new QrCodeCalls(
        office.issueQrCode(),
        office.revokeQrCode(),
        office.rebindQrCode(),
        new GetQrCode(town.access, town.ports.qrCodes()),
        office.listQrCodes(),
        office.resolveQrCode());
  }

  private static ReadingCalls readings(GroundOffice office) {
    return new ReadingCalls(office.recordReading(), office.getReading(), office.listReadings());
  }

  private static FacilityCalls facilities(GroundOffice office) {
    return new FacilityCalls(
        office.createFacility(),
        office.getFacility(),
        office.listFacilities(),
        office.updateFacility(),
        office.endFacility());
  }

  private static BoundaryCalls boundaries(GroundTown town) {
    var ports = town.ports;
    return new BoundaryCalls(
        town.setBoundary(new JtsTopology()),
        new GetBoundary(town.access, ports.boundaries(), ports.journal()),
        new ClearBoundary(town.access, ports.aggregates(), ports.store(), town.clock),
        new LocatePatch(town.access, ports.boundaries(), ports.ground()));
  }
}
