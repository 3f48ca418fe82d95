package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Records a call or visit to the reporter (联系); reaching the reporter stops the contact clock. */
public final class RecordContact {
  private final CaseDesk desk;

  public record Command(MoveOn on, OfficerId officer, boolean reached, String note) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      note = Text.optional("note", note, 2_000);
    }
  }

  @Inject
  public RecordContact(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Records it; answers the case as it is then.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_LEAD, TOO_MANY_CLOCK_RUNS,
   *     INVALID_FIELD
   */
  public Answer<Case> record(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.RECORD_CONTACT,
        command.on(),
        sitting -> {
          var officer = sitting.officer(command.officer());
          return sitting
              .at()
              .recordContact(officer, command.reached(), sitting.note(command.note()));
        });
  }
}
