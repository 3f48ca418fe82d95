package org.fengqiao.application.grids;

import java.util.UUID;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.QrCode;

/**
 * Where a QR code stands in a list.
 *
 * @param bearer the grid or micro-grid it is bound to
 * @param place as {@link PlaceOrder} has it
 * @param id which of those that are alike
 */
public record QrCodeKey(String village, UUID bearer, String place, UUID id) {
  private static final int PARTS = 4;

  /** That of a code. */
  public static QrCodeKey of(QrCode code) {
    var patch = code.bearer();
    var bearer =
        patch
            .microGrid()
            .map(MicroGridId::value)
            .or(() -> patch.grid().map(GridId::value))
            .orElseThrow();
    var place = PlaceOrder.of(code.binding().place());
    return new QrCodeKey(patch.division().value(), bearer, place, code.ref().id());
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static QrCodeKey read(String text) {
    var parts = text.split("/", PARTS);
    try {
      return new QrCodeKey(
          parts[0], UUID.fromString(parts[1]), parts[3], UUID.fromString(parts[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
      throw Refusal.invalid("page_token", "is the one of the page before");
    }
  }

  /** The key as a page is asked for after it; the place may hold anything and stands last. */
  public String text() {
    return String.join("/", village, bearer.toString(), id.toString(), place);
  }
}
