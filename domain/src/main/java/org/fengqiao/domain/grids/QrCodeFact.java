package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;

/** What is decided about a QR code. */
public sealed interface QrCodeFact extends Fact {
  /**
   * The code was given out.
   *
   * @param bearer the grid or micro-grid it hangs in
   */
  record QrCodeIssued(QrCodeId id, Patch bearer, QrBinding binding, Instant time)
      implements QrCodeFact {}

  /** It stands for another grid or micro-grid from now on, where it hangs. */
  record QrCodeRebound(Patch bearer, Instant time) implements QrCodeFact {}

  /**
   * The code leads nowhere any more.
   *
   * @param reason where it stands why, if that was said
   */
  record QrCodeRevoked(Instant time, Optional<ContentRef> reason) implements QrCodeFact {}
}
