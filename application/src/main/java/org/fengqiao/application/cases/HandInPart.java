package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Says for a co-handling unit that its part of a case is done (协办反馈). */
public final class HandInPart {
  private final CaseDesk desk;

  /**
   * What was done.
   *
   * @param part its number
   * @param officer of the part's unit
   * @param text 1 to 10,000 characters
   * @param evidence at most 20
   */
  public record Command(
      MoveOn on, OfficerId officer, int part, String text, List<Attachment> evidence) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      var words = new ResolutionWords(text, evidence);
      text = words.text();
      evidence = words.evidence();
    }

    private Map<String, String> fields() {
      return new ResolutionWords(text, evidence).fields();
    }
  }

  @Inject
  public HandInPart(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, PART_NOT_OPEN, NOT_OF_THE_PART,
   *     INVALID_FIELD
   */
  public Answer<Case> handIn(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.HAND_IN_PART,
        command.on(),
        sitting ->
            sitting
                .parts()
                .handIn(
                    command.part(),
                    sitting.officer(command.officer()),
                    sitting.words(command.fields())));
  }
}
