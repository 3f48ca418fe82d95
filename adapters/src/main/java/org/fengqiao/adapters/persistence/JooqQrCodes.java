package org.fengqiao.adapters.persistence;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.grids.QrCodes;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;

/** QR codes in their table, looked up by name alone. */
public final class JooqQrCodes implements QrCodes {
  private final Aggregates aggregates;

  @Inject
  public JooqQrCodes(Aggregates aggregates) {
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<QrCode>> find(QrCodeId id) {
    return aggregates.find(QrCode.class, id.ref());
  }
}
