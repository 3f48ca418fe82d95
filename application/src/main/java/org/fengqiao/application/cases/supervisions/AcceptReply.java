package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.partners.Right;

/** Accepts a reply, which ends the supervision (销号). */
public final class AcceptReply {
  private final SupervisionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param note what the superior says of it; 0 to 2,000 characters
   */
  public record Command(OfficerMove<SupervisionId> on, String note) {
    public Command {
      Objects.requireNonNull(on);
      note = MoveWords.optional("note", note);
    }
  }

  @Inject
  public AcceptReply(SupervisionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the supervision as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SUPERVISION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_SUPERIOR, ILLEGAL_SUPERVISION_MOVE,
   *     INVALID_FIELD
   */
  public Answer<Supervision> accept(Caller caller, Command command) {
    var note = Optional.of(command.note()).filter(text -> !text.isEmpty()).map(words::content);
    return desk.move(
        caller,
        Right.ACCEPT_REPLY,
        command.on(),
        note.map(List::of).orElse(List.of()),
        (supervision, officer) -> supervision.accept(officer, note.map(Content::ref)));
  }
}
