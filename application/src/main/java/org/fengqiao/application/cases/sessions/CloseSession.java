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

/** Says that what a joint session was convened for is settled: every task is done (会办结案). */
public final class CloseSession {
  private final SessionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param outcome 1 to 2,000 characters
   */
  public record Command(OfficerMove<SessionId> on, String outcome) {
    public Command {
      Objects.requireNonNull(on);
      outcome = MoveWords.required("outcome", outcome);
    }
  }

  @Inject
  public CloseSession(SessionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the session as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, SESSION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_CONVENER, ILLEGAL_SESSION_MOVE, TASKS_OPEN,
   *     INVALID_FIELD
   */
  public Answer<JointSession> close(Caller caller, Command command) {
    var outcome = words.content(command.outcome());
    return desk.move(
        caller,
        Right.CLOSE_SESSION,
        command.on(),
        List.of(outcome),
        (session, officer) -> session.close(officer, outcome.ref()));
  }
}
