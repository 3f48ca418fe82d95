package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Closes a resolved case (结案). */
public final class CloseCase {
  private final CaseDesk desk;
  private final Router router;

  public record Command(MoveOn on, Optional<OfficerId> officer, String note) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      note = Text.optional("note", note, 2_000);
    }
  }

  @Inject
  public CloseCase(CaseDesk desk, Router router) {
    this.desk = desk;
    this.router = router;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, INVALID_FIELD
   */
  public Answer<Case> close(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.CLOSE_CASE,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          return sitting.at().close(sitting.note(command.note()), caller(sitting));
        });
  }

  /**
   * The post that is to call the reporter back, where the report names one, the pack says who
   * calls, and that post is set up.
   */
  private Optional<LadderPost> caller(Sitting sitting) {
    if (sitting.subject().words().reporter().isEmpty()) {
      return Optional.empty();
    }
    var division = sitting.subject().patch().division();
    return sitting
        .callbackRule()
        .by()
        .flatMap(role -> sitting.pack().flatMap(pack -> router.post(pack, division, role)));
  }
}
