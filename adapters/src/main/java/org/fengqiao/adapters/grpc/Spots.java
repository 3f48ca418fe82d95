package org.fengqiao.adapters.grpc;

import java.util.Optional;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Patch;

/** Places on the ground, as the contract names them. */
final class Spots {
  private Spots() {}

  /** The place named, if one is. */
  static Optional<Spot> optional(String field, String name) {
    return Names.optional(name, given -> required(field, given));
  }

  /**
   * The place named.
   *
   * @throws Refusal INVALID_FIELD unless it is a division, grid, micro-grid or QR code
   */
  static Spot required(String field, String name) {
    var collection = name.substring(0, Math.max(0, name.indexOf('/')));
    return switch (collection) {
      case "divisions" -> new Spot.InDivision(Names.division(field, name));
      case "grids" -> new Spot.InGrid(Names.grid(field, name));
      case "microGrids" -> new Spot.InMicroGrid(Names.microGrid(field, name));
      case "qrCodes" -> new Spot.AtQrCode(Names.qrCode(field, name));
      default ->
          throw Refusal.invalid(
              field, "is divisions/{12 digits}, grids/{uuid}, microGrids/{uuid} or qrCodes/{code}");
    };
  }

  static org.fengqiao.proto.grids.v1.Patch toProto(Patch patch) {
    var proto =
        org.fengqiao.proto.grids.v1.Patch.newBuilder().setDivision(Names.of(patch.division()));
    patch.grid().ifPresent(grid -> proto.setGrid(Names.of(grid)));
    patch.microGrid().ifPresent(microGrid -> proto.setMicroGrid(Names.of(microGrid)));
    patch.qrCode().ifPresent(code -> proto.setQrCode("qrCodes/" + code));
    return proto.build();
  }
}
