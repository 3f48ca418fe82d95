package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseClaimantsAt;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Takes one of those who stand behind a group case off again (注销诉求人). */
public final class DropClaimant {
  private final CaseDesk desk;
  private final ClaimSheets sheets;

  /**
   * Whom to drop.
   *
   * @param number among the claimants of the case
   * @param reason 1 to 500 characters
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, int number, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      reason = Text.required("reason", reason, 500);
    }
  }

  @Inject
  public DropClaimant(CaseDesk desk, ClaimSheets sheets) {
    this.desk = desk;
    this.sheets = sheets;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, CLAIMANT_NOT_FOUND, CLAIMANT_DROPPED,
   *     INVALID_FIELD
   */
  public Answer<Case> drop(Caller caller, Command command) {
    return desk.move(
        caller, Right.DROP_CLAIMANT, command.on(), sitting -> decide(sitting, command));
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    sitting.officer(command.officer());
    sitting.at().require(Move.DROP_CLAIMANT);
    var claimants = new CaseClaimantsAt(sitting.at());
    var sheet = sheets.of(claimants, command.number());
    var dropped =
        claimants.drop(sheet.aggregate(), command.number(), sitting.reason(command.reason()));
    sitting.also(new Step<>(Optional.of(sheet), dropped.sheet()));
    return dropped.subject();
  }
}
