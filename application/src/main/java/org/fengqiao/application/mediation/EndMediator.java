package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.partners.Right;

/** Lets a mediator mediate no more (离任). */
public final class EndMediator {
  private final RegisterDesk desk;
  private final Memberships memberships;
  private final MoveWords words;

  @Inject
  public EndMediator(RegisterDesk desk, Memberships memberships, Ids ids) {
    this.desk = desk;
    this.memberships = memberships;
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
   * Ends; the mediator leaves the organizations. What is in hand stays there until it is let go.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATOR_NOT_FOUND, ILLEGAL_MEDIATOR_MOVE, STALE_ETAG,
   *     REQUEST_ID_REUSED
   */
  public Answer<Mediator> end(Caller caller, Command command) {
    return desk.mediator(
        caller, Right.END_MEDIATOR, command.revision(), at -> decide(at, command.why()));
  }

  private Changes<Mediator> decide(RegisterDesk.At<Mediator> at, String said) {
    var why = words.content(said);
    var ended = at.aggregate().end(why.ref(), at.now());
    return memberships
        .counted(at.moving(ended), at.aggregate().joined(), ended.after())
        .with(List.of(why));
  }
}
