package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.Right;

/** Says which patch a scanned QR code stands for. */
public final class ResolveQrCode {
  private final Access access;
  private final QrCodes qrCodes;
  private final ScanPlace places;
  private final Ground ground;

  @Inject
  public ResolveQrCode(Access access, QrCodes qrCodes, ScanPlace places, Ground ground) {
    this.access = access;
    this.qrCodes = qrCodes;
    this.places = places;
    this.ground = ground;
  }

  /**
   * Where a scan lands.
   *
   * @param place in words, for who scanned it: district, town, village, grid, and what the code
   *     hangs on
   */
  public record Resolved(Patch patch, List<String> place) {
    public Resolved {
      place = List.copyOf(place);
    }
  }

  /**
   * Resolves it.
   *
   * @throws Refusal RIGHT_MISSING, QR_CODE_NOT_FOUND, QR_CODE_REVOKED
   */
  public Resolved resolve(Caller caller, QrCodeId id) {
    access.require(caller, Right.RESOLVE_QR_CODE);
    var name = new Spot.AtQrCode(id).name();
    var code =
        qrCodes
            .find(id)
            .orElseThrow(() -> Refusal.notFound(GridReason.QR_CODE_NOT_FOUND, name))
            .aggregate();
    var patch = ground.known(new Spot.AtQrCode(id));
    var place = new ArrayList<>(places.of(patch));
    place.add(code.binding().place());
    return new Resolved(patch, place);
  }
}
