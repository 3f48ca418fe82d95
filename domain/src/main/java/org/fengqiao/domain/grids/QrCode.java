package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.QrCodeFact.QrCodeIssued;
import org.fengqiao.domain.grids.QrCodeFact.QrCodeRebound;
import org.fengqiao.domain.grids.QrCodeFact.QrCodeRevoked;

/**
 * A QR code (二维码) bound to a building or some households of a grid or micro-grid; a scan of it
 * opens a case there.
 *
 * @param bearer the patch of the grid or micro-grid it hangs in
 */
public record QrCode(
    QrCodeId id, Patch bearer, QrBinding binding, Instant issued, Optional<Instant> revoked)
    implements Aggregate {
  public static final Lineage<QrCode, QrCodeFact> LINEAGE =
      new Lineage<>(
          AggregateKind.QR_CODE, QrCode.class, QrCodeFact.class, QrCode::begun, QrCode::after);

  public QrCode {
    if (bearer.grid().isEmpty() || bearer.qrCode().isPresent()) {
      throw new IllegalArgumentException("a QR code hangs in a grid or micro-grid");
    }
  }

  /** Gives out a code for the patch of a grid or micro-grid. */
  public static Decided<QrCode> issue(QrCodeId id, Patch bearer, QrBinding binding, Instant now) {
    return LINEAGE.begin(List.of(new QrCodeIssued(id, bearer, binding, now)));
  }

  /**
   * Takes the code back: it resolves no more. Cases it opened keep their patch.
   *
   * @param reason where it stands why
   * @throws Refusal QR_CODE_REVOKED if it was taken back before
   */
  public Decided<QrCode> revoke(Instant now, Optional<ContentRef> reason) {
    requireStanding();
    return LINEAGE.move(this, List.of(new QrCodeRevoked(now, reason)));
  }

  /**
   * Binds it to another grid or micro-grid, as after a split. Cases it opened keep their patch.
   *
   * @throws Refusal QR_CODE_REVOKED
   */
  public Decided<QrCode> rebind(Patch to, Instant now) {
    requireStanding();
    return LINEAGE.move(this, List.of(new QrCodeRebound(to, now)));
  }

  /**
   * What it stands for when it is scanned.
   *
   * @throws Refusal QR_CODE_REVOKED
   */
  public Patch resolve() {
    requireStanding();
    return bearer.scannedBy(id);
  }

  private void requireStanding() {
    if (revoked.isPresent()) {
      throw Refusal.illegalNow(
          GridReason.QR_CODE_REVOKED, List.of(), Map.of("name", "qrCodes/" + id.value()));
    }
  }

  private static QrCode begun(QrCodeFact fact) {
    return switch (fact) {
      case QrCodeIssued made ->
          new QrCode(made.id(), made.bearer(), made.binding(), made.time(), Optional.empty());
      case QrCodeRebound _, QrCodeRevoked _ ->
          throw new IllegalStateException("a code is issued first");
    };
  }

  private QrCode after(QrCodeFact fact) {
    return switch (fact) {
      case QrCodeRebound(var to, _) -> new QrCode(id, to, binding, issued, revoked);
      case QrCodeRevoked taken ->
          new QrCode(id, bearer, binding, issued, Optional.of(taken.time()));
      case QrCodeIssued _ -> throw new IllegalStateException("a code is issued once");
    };
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
