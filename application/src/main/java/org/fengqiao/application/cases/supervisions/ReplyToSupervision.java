package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.Attachment;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.cases.ResolutionWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.partners.Right;

/** Says for the unit that is supervised what it did (督办回复). */
public final class ReplyToSupervision {
  private final SupervisionDesk desk;
  private final MoveWords words;

  /**
   * What is said.
   *
   * @param text 1 to 10,000 characters
   * @param evidence at most 20
   */
  public record Command(OfficerMove<SupervisionId> on, String text, List<Attachment> evidence) {
    public Command {
      Objects.requireNonNull(on);
      var words = new ResolutionWords(text, evidence);
      text = words.text();
      evidence = words.evidence();
    }
  }

  @Inject
  public ReplyToSupervision(SupervisionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the supervision as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SUPERVISION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_SUPERVISED, ILLEGAL_SUPERVISION_MOVE,
   *     INVALID_FIELD
   */
  public Answer<Supervision> reply(Caller caller, Command command) {
    var said = words.content(new ResolutionWords(command.text(), command.evidence()).fields());
    return desk.move(
        caller,
        Right.REPLY_TO_SUPERVISION,
        command.on(),
        List.of(said),
        (supervision, officer) -> supervision.reply(officer, said.ref()));
  }
}
