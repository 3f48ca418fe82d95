package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.partners.Right;

/** Does not take a task of a joint session as done, and gives it its time once more (退回). */
public final class ReturnTask {
  private final SessionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param task its number
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<SessionId> on, int task, String reason) {
    public Command {
      Objects.requireNonNull(on);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public ReturnTask(SessionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the session as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SESSION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_CONVENER, ILLEGAL_SESSION_MOVE,
   *     TASK_NOT_FOUND, ILLEGAL_TASK_MOVE, TASK_RETURNS_USED_UP, INVALID_FIELD
   */
  public Answer<JointSession> giveBack(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.RETURN_TASK,
        command.on(),
        List.of(reason),
        (session, officer) -> session.giveBack(officer, command.task(), reason.ref()));
  }
}
