package org.fengqiao.adapters.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * Symbols of ISO/IEC 18004. They hang outside for years, so level Q: a quarter of a symbol may be
 * dirty or torn. H would bear a little more, with modules a tenth smaller in the same room.
 */
final class Symbols {
  /** What the standard asks to be left white on each side, in modules. */
  static final int QUIET_ZONE = 4;

  private static final Map<EncodeHintType, ?> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.Q,
          EncodeHintType.MARGIN,
          QUIET_ZONE);

  private Symbols() {}

  /** The modules of {@code text}, which is ASCII, with the quiet zone around them. */
  static BitMatrix of(String text) {
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no symbol carries " + text, e);
    }
  }
}
