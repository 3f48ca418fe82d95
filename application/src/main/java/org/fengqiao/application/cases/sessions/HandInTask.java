package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.Attachment;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.cases.ResolutionWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.partners.Right;

/** Says for a unit that its task of a joint session is done (任务反馈). */
public final class HandInTask {
  private final SessionDesk desk;
  private final MoveWords words;

  /**
   * What was done.
   *
   * @param task its number
   * @param text 1 to 10,000 characters
   * @param evidence at most 20
   */
  public record Command(
      OfficerMove<SessionId> on, int task, String text, List<Attachment> evidence) {
    public Command {
      Objects.requireNonNull(on);
      var words = new ResolutionWords(text, evidence);
      text = words.text();
      evidence = words.evidence();
    }

    private Map<String, String> fields() {
      return new ResolutionWords(text, evidence).fields();
    }
  }

  @Inject
  public HandInTask(SessionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the session as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SESSION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_SESSION_MOVE, TASK_NOT_FOUND,
   *     NOT_OF_THE_TASK, ILLEGAL_TASK_MOVE, INVALID_FIELD
   */
  public Answer<JointSession> handIn(Caller caller, Command command) {
    var words = this.words.content(command.fields());
    return desk.move(
        caller,
        Right.HAND_IN_TASK,
        command.on(),
        List.of(words),
        (session, officer) -> session.handIn(officer, command.task(), words.ref()));
  }
}
