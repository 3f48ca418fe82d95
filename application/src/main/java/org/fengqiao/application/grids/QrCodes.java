package org.fengqiao.application.grids;

import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;

/** All QR codes. */
public interface QrCodes {
  /**
   * The code, revoked or not; inside a decision it may come from a cache that follows within a
   * second, revocations included.
   */
  Optional<Loaded<QrCode>> find(QrCodeId id);

  /**
   * A page of codes by village, by what they are bound to, and by place; those of a grid not by
   * village. The key is a {@link QrCodeKey}.
   */
  Page<Loaded<QrCode>> list(QrCodeFilter filter, PageRequest page);
}
