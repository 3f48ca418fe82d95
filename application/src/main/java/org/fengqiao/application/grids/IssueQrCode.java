package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.QrBinding;
import org.fengqiao.domain.grids.QrCode;
import org.fengqiao.domain.grids.QrCodeId;
import org.fengqiao.domain.partners.Right;

/**
 * Issues a QR code for a building or some households of a grid or micro-grid. Its text is drawn at
 * random.
 */
public final class IssueQrCode {
  private final Access access;
  private final Ground ground;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public IssueQrCode(Access access, Ground ground, Ids ids, Store store, InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /** What the code stands for: a grid or a micro-grid, and what it hangs on there. */
  public record Command(Request request, Spot spot, QrBinding binding) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(binding);
      requireBearer(spot);
    }
  }

  /** Passes for what a code can hang in. */
  static void requireBearer(Spot spot) {
    switch (spot) {
      case Spot.InGrid _, Spot.InMicroGrid _ -> {}
      case Spot.InDivision _, Spot.AtQrCode _ ->
          throw Refusal.invalid("patch", "is a grid or a micro-grid");
    }
  }

  /**
   * Issues it.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND, GRID_ENDED, MICRO_GRID_NOT_FOUND,
   *     MICRO_GRID_ENDED, INVALID_FIELD if the spot is neither a grid nor a micro-grid,
   *     REQUEST_ID_REUSED
   */
  public Answer<QrCode> issue(Caller caller, Command command) {
    access.require(caller, Right.ISSUE_QR_CODE);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<QrCode> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var bearer = ground.standing(command.spot());
    var id = QrCodeId.drawn(ids.random(QrCodeId.BYTES));
    var decided = QrCode.issue(id, bearer, command.binding(), now);
    return Changes.making(Actor.of(caller.partner()), now, decided);
  }
}
