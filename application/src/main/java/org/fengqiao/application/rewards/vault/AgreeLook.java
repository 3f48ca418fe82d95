package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.LookPurpose;
import org.fengqiao.domain.rewards.Reporter;

/** Agrees that another looks at who reported a clue (同意查看举报人). */
public final class AgreeLook {
  private final VaultDesk desk;
  private final MoveWords words;

  /**
   * To whose asking.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(
      OfficerMove<ClueId> on, OfficerId asker, LookPurpose purpose, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(asker);
      Objects.requireNonNull(purpose);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public AgreeLook(VaultDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers what is on record of looks.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, RIGHT_OF_HANDLER, REPORTER_NOT_FOUND,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, HANDLING_UNIT, REPORTER_ERASED, AGREED_BY_ASKER,
   *     LOOK_NOT_ASKED
   */
  public Answer<Reporter> agree(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.AGREE_LOOK,
        command.on(),
        reason,
        (reporter, officer) ->
            reporter.agree(officer, command.asker(), command.purpose(), reason.ref()));
  }
}
