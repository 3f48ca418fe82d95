package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.partners.Right;

/** Lists the QR codes of a patch by village, by what they are bound to, and by place. */
public final class ListQrCodes {
  private final Access access;
  private final Ground ground;
  private final QrCodes qrCodes;

  @Inject
  public ListQrCodes(Access access, Ground ground, QrCodes qrCodes) {
    this.access = access;
    this.ground = ground;
    this.qrCodes = qrCodes;
  }

  /**
   * Which codes.
   *
   * @param spot a division, grid or micro-grid
   * @param standing those that were not revoked, or those that were
   */
  public record Command(Spot spot, boolean standing, PageRequest page) {
    public Command {
      scope(spot);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Where the codes of a spot are found.
   *
   * @throws Refusal INVALID_FIELD of a QR code
   */
  static QrCodeFilter.Scope scope(Spot spot) {
    return switch (spot) {
      case Spot.InDivision(var code) -> new QrCodeFilter.Scope.Within(code);
      case Spot.InGrid(var grid) -> new QrCodeFilter.Scope.OfGrid(grid);
      case Spot.InMicroGrid(var microGrid) -> new QrCodeFilter.Scope.OfMicroGrid(microGrid);
      case Spot.AtQrCode _ -> throw Refusal.invalid("patch", "is a division, grid or micro-grid");
    };
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND,
   *     INVALID_FIELD if the spot is a QR code
   */
  public Page<Loaded<QrCode>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    ground.known(command.spot());
    var filter = new QrCodeFilter(scope(command.spot()), command.standing());
    return qrCodes.list(filter, command.page());
  }
}
