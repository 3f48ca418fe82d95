package org.fengqiao.adapters.grpc;

import org.fengqiao.application.grids.CreateMicroGrid;
import org.fengqiao.application.grids.GetDivision;
import org.fengqiao.application.grids.GetGrid;
import org.fengqiao.application.grids.GetMicroGrid;
import org.fengqiao.application.grids.GetQrCode;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.IssueQrCode;
import org.fengqiao.application.grids.ListDivisions;
import org.fengqiao.application.grids.ListGrids;
import org.fengqiao.application.grids.ListMicroGrids;
import org.fengqiao.application.grids.ResolveQrCode;
import org.fengqiao.application.grids.RevokeQrCode;

/** The services of the ground over a piece of real ground. */
final class GroundServices {
  private GroundServices() {}

  static GridGrpcService grids(GroundTown town) {
    return grids(town, new Stopping());
  }

  static GridGrpcService grids(GroundTown town, Stopping stopping) {
    return new GridGrpcService(
        town.importDivisions(), divisions(town), gridCalls(town), qrCodes(town), stopping);
  }

  private static DivisionCalls divisions(GroundTown town) {
    var ports = town.ports;
    return new DivisionCalls(
        new GetDivision(town.access, ports.divisions(), ports.editions()),
        new ListDivisions(town.access, ports.divisions(), ports.editions()));
  }

  private static GridCalls gridCalls(GroundTown town) {
    var ports = town.ports;
    return new GridCalls(
        town.createGrid(),
        new GetGrid(town.access, ports.grids()),
        new ListGrids(town.access, ports.ground(), ports.grids()),
        new CreateMicroGrid(
            town.access, ports.grids(), ports.microGrids(), town.ids, ports.store(), town.clock),
        new GetMicroGrid(town.access, ports.microGrids()),
        new ListMicroGrids(town.access, ports.ground(), ports.microGrids()));
  }

  private static QrCodeCalls qrCodes(GroundTown town) {
    var ports = town.ports;
    return new QrCodeCalls(
        new IssueQrCode(town.access, ports.ground(), town.ids, ports.store(), town.clock),
        new RevokeQrCode(town.access, ports.aggregates(), town.ids, ports.store(), town.clock),
        new GetQrCode(town.access, ports.qrCodes()),
        new ResolveQrCode(town.access, ports.qrCodes(), ports.divisions(), ports.grids()));
  }
}
