package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionBacklogAt;
import org.fengqiao.domain.petitions.PetitionId;

/** Makes a petition a backlog case (积案), and gives a leader charge of it (包案领导), or another one. */
public final class MarkBacklog {
  private final PetitionDesk desk;
  private final PetitionBodies bodies;
  private final Officers officers;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param leader who holds the post now
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<PetitionId> on, PostId post, OfficerId leader, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(post);
      Objects.requireNonNull(leader);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public MarkBacklog(PetitionDesk desk, PetitionBodies bodies, Officers officers, Ids ids) {
    this.desk = desk;
    this.bodies = bodies;
    this.officers = officers;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, POST_NOT_FOUND, NOT_IN_HAND, ROUTED_TO_ACCUSED,
   *     LEADER_NOT_IN_POST, INVALID_FIELD
   */
  public Answer<Petition> mark(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.MARK_BACKLOG,
        command.on(),
        List.of(reason),
        (petition, officer) ->
            new PetitionBacklogAt(petition)
                .mark(
                    officer,
                    bodies.post(command.post()),
                    command.leader(),
                    officers.unitsOf(command.leader(), petition.now()),
                    reason.ref()));
  }
}
