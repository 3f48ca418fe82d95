package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.Right;

/** Shows a QR code, revoked or not, to those who look after them. */
public final class GetQrCode {
  private final Access access;
  private final QrCodes qrCodes;

  @Inject
  public GetQrCode(Access access, QrCodes qrCodes) {
    this.access = access;
    this.qrCodes = qrCodes;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, QR_CODE_NOT_FOUND
   */
  public Loaded<QrCode> get(Caller caller, QrCodeId id) {
    access.require(caller, Right.READ_GROUND);
    var name = new Spot.AtQrCode(id).name();
    return qrCodes.find(id).orElseThrow(() -> Refusal.notFound(GridReason.QR_CODE_NOT_FOUND, name));
  }
}
