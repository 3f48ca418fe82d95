package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Forwarding;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;

/** Gives a petition to a unit (转送、交办): the times to tell the petitioner and to object run. */
public final class RoutePetition {
  private final PetitionDesk desk;
  private final PetitionBodies bodies;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param note 1 to 2,000 characters, for the unit
   */
  public record Command(
      OfficerMove<PetitionId> on, UnitId unit, Forwarding forwarding, String note) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(forwarding);
      note = MoveWords.required("note", note);
    }
  }

  @Inject
  public RoutePetition(PetitionDesk desk, PetitionBodies bodies, Ids ids) {
    this.desk = desk;
    this.bodies = bodies;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, UNIT_NOT_FOUND, ILLEGAL_PETITION_MOVE, NOT_IN_HAND,
   *     ROUTED_TO_ACCUSED, INVALID_FIELD
   */
  public Answer<Petition> route(Caller caller, Command command) {
    var note = words.content(command.note());
    return desk.move(
        caller,
        Right.ROUTE_PETITION,
        command.on(),
        List.of(note),
        (petition, officer) ->
            petition.route(
                officer, bodies.unit(command.unit()).id(), command.forwarding(), note.ref()));
  }
}
