package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;

/** Records that a joint session was held (会议召开), who was there, and the minutes. */
public final class RecordSession {
  private final SessionDesk desk;
  private final MoveWords words;

  /**
   * What is recorded.
   *
   * @param held when it was
   * @param present the units that were there, at most 100, each once
   * @param minutes 1 to 10,000 characters
   */
  public record Command(
      OfficerMove<SessionId> on, Instant held, List<UnitId> present, String minutes) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(held);
      present = List.copyOf(present);
      if (present.stream().distinct().count() < present.size()) {
        throw Refusal.invalid("present_units", "are named once each");
      }
      minutes = Text.required("minutes", minutes, SessionTexts.WHOLE);
    }
  }

  @Inject
  public RecordSession(SessionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the session as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, SESSION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, NOT_THE_CONVENER, ILLEGAL_SESSION_MOVE, UNIT_NOT_CALLED, INVALID_FIELD
   */
  public Answer<JointSession> record(Caller caller, Command command) {
    var minutes = words.content(command.minutes());
    return desk.move(
        caller,
        Right.RECORD_SESSION,
        command.on(),
        List.of(minutes),
        (session, officer) ->
            session.record(officer, command.held(), command.present(), minutes.ref()));
  }
}
