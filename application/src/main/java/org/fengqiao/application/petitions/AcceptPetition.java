package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;

/** Takes a petition in hand, and tells the petitioner so (受理). */
public final class AcceptPetition {
  private final PetitionDesk desk;
  private final Policies policies;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param note 1 to 2,000 characters, as the petitioner is told
   */
  public record Command(OfficerMove<PetitionId> on, String note) {
    public Command {
      Objects.requireNonNull(on);
      note = MoveWords.required("note", note);
    }
  }

  @Inject
  public AcceptPetition(PetitionDesk desk, Policies policies, Ids ids) {
    this.desk = desk;
    this.policies = policies;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, ILLEGAL_PETITION_MOVE, NOT_IN_HAND,
   *     NO_PETITION_RULE, NO_LAW_IN_FORCE, INVALID_FIELD
   */
  public Answer<Petition> accept(Caller caller, Command command) {
    var note = words.content(command.note());
    var limits = new PetitionLimits(policies);
    return desk.move(
        caller,
        Right.ACCEPT_PETITION,
        command.on(),
        List.of(note),
        (petition, officer) ->
            petition.accept(
                officer,
                limits.inForce(petition.p().filing().division(), petition.now()),
                note.ref()));
  }
}
