package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.Right;

/** Binds a QR code that hangs on a wall to another grid or micro-grid, as after a split. */
public final class RebindQrCode {
  private final Access access;
  private final Ground ground;
  private final GroundDesk desk;
  private final Aggregates aggregates;
  private final Store store;

  @Inject
  RebindQrCode(Access access, Ground ground, GroundDesk desk, Aggregates aggregates, Store store) {
    this.access = access;
    this.ground = ground;
    this.desk = desk;
    this.aggregates = aggregates;
    this.store = store;
  }

  /** Which code, and to what. */
  public record Command(Request request, QrCodeId id, Optional<String> etag, Spot spot) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
      IssueQrCode.requireBearer(spot);
    }
  }

  /**
   * Binds it.
   *
   * @throws Refusal RIGHT_MISSING, QR_CODE_NOT_FOUND, QR_CODE_REVOKED, GRID_NOT_FOUND, GRID_ENDED,
   *     MICRO_GRID_NOT_FOUND, MICRO_GRID_ENDED, STALE_ETAG, INVALID_FIELD if the spot is neither a
   *     grid nor a micro-grid, REQUEST_ID_REUSED
   */
  public Answer<QrCode> rebind(Caller caller, Command command) {
    access.require(caller, Right.REBIND_QR_CODE);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<QrCode> decide(Caller caller, Command command) {
    var now = desk.now();
    var name = new Spot.AtQrCode(command.id()).name();
    var found =
        aggregates
            .find(QrCode.class, command.id().ref())
            .orElseThrow(() -> Refusal.notFound(GridReason.QR_CODE_NOT_FOUND, name))
            .checked(command.etag());
    var bearer = ground.standing(command.spot());
    return Changes.moving(
        Actor.of(caller.partner()), now, found, found.aggregate().rebind(bearer, now));
  }
}
