package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Takes a case off the books: its handling goes on (销账). */
public final class TakeOffTheBooks {
  private final CaseDesk desk;

  /**
   * What is asked.
   *
   * @param note 0 to 2,000 characters
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, String note) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      note = Text.optional("note", note, 2_000);
    }
  }

  @Inject
  public TakeOffTheBooks(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, INVALID_FIELD
   */
  public Answer<Case> takeOff(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.TAKE_OFF_THE_BOOKS,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          return sitting.books().takeOff(sitting.note(command.note()));
        });
  }
}
