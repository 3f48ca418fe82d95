package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseClaimantsAt;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/**
 * Destroys what is known of one of those who stand behind a group case (删除诉求人个人信息), whatever state
 * the case is in. Who stands and what they claim stays as it was.
 */
public final class EraseClaimant {
  private final CaseDesk desk;
  private final ClaimSheets sheets;

  /**
   * Whom to erase.
   *
   * @param number among the claimants of the case
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, int number) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
    }
  }

  @Inject
  public EraseClaimant(CaseDesk desk, ClaimSheets sheets) {
    this.desk = desk;
    this.sheets = sheets;
  }

  /**
   * Erases; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, OFFICER_NOT_ACTING, CLAIMANT_NOT_FOUND, CLAIMANT_ERASED
   */
  public Answer<Case> erase(Caller caller, Command command) {
    return desk.move(
        caller, Right.ERASE_CLAIMANT, command.on(), sitting -> decide(sitting, command));
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    sitting.officer(command.officer());
    var claimants = new CaseClaimantsAt(sitting.at());
    var sheet = sheets.of(claimants, command.number());
    var erased = claimants.erase(sheet.aggregate(), command.number());
    sitting.also(new Step<>(Optional.of(sheet), erased.sheet()));
    return erased.subject();
  }
}
