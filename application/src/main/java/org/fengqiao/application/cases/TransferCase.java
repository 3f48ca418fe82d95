package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/**
 * Transfers an open case to another patch (移交), as after its grid was split. Nothing else does: a
 * case keeps the patch it was reported on.
 */
public final class TransferCase {
  private final CaseDesk desk;
  private final Ground ground;

  @Inject
  public TransferCase(CaseDesk desk, Ground ground) {
    this.desk = desk;
    this.ground = ground;
  }

  /**
   * Which case, and where to.
   *
   * @param reason 0 to 2,000 characters
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, Spot spot, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(spot);
      reason = Text.optional("reason", reason, 2_000);
    }
  }

  /**
   * Transfers it; who has it keeps it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, PATCH_OFF_SCOPE, GRID_ENDED,
   *     MICRO_GRID_ENDED, QR_CODE_REVOKED, SAME_PATCH, INVALID_FIELD
   */
  public Answer<Case> transfer(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.TRANSFER_CASE,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          var patch = patch(caller, command.spot());
          return sitting.at().transfer(patch, sitting.note(command.reason()));
        });
  }

  private Patch patch(Caller caller, Spot spot) {
    return ground.patch(spot, division -> desk.mayPlace(caller, division));
  }
}
