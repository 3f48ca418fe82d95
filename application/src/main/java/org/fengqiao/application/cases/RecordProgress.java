package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Records what was done about a case (办理进展). */
public final class RecordProgress {
  private final CaseDesk desk;

  public record Command(MoveOn on, OfficerId officer, String text) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      text = Text.required("text", text, 10_000);
    }
  }

  @Inject
  public RecordProgress(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Records it; answers the case as it is then.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_LEAD, INVALID_FIELD
   */
  public Answer<Case> record(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.RECORD_PROGRESS,
        command.on(),
        sitting -> {
          var officer = sitting.officer(command.officer());
          return sitting
              .at()
              .recordProgress(officer, sitting.words(Map.of(CaseWords.NOTE, command.text())));
        });
  }
}
