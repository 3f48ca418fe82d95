package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.partners.Right;

/** Gives a mediator no more disputes for a while (暂停). */
public final class PauseMediator {
  private final RegisterDesk desk;
  private final MoveWords words;

  @Inject
  public PauseMediator(RegisterDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Whom, and why.
   *
   * @param why 1 to 2,000 characters
   */
  public record Command(Revision<MediatorId> revision, String why) {
    public Command {
      Objects.requireNonNull(revision);
      why = MoveWords.required("reason", why);
    }
  }

  /**
   * Pauses.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATOR_NOT_FOUND, ILLEGAL_MEDIATOR_MOVE, STALE_ETAG,
   *     REQUEST_ID_REUSED
   */
  public Answer<Mediator> pause(Caller caller, Command command) {
    return desk.mediator(
        caller,
        Right.PAUSE_MEDIATOR,
        command.revision(),
        at -> {
          var why = words.content(command.why());
          return at.moving(at.aggregate().pause(why.ref(), at.now())).with(List.of(why));
        });
  }
}
