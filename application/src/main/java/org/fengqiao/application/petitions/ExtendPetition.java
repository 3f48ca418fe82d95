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
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;

/**
 * Gives a unit more time to decide a claim (延期), as its head approves; the petitioner is told why.
 */
public final class ExtendPetition {
  private final PetitionDesk desk;
  private final Officers officers;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param approver another officer of the unit, for whom the caller acts and vouches that he heads
   *     it: no post of a unit says of itself that it is its head
   * @param added at most what the law allows, in its unit
   * @param reason 1 to 2,000 characters, as the petitioner is told
   */
  public record Command(
      OfficerMove<PetitionId> on, OfficerId approver, Budget added, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(approver);
      Objects.requireNonNull(added);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public ExtendPetition(PetitionDesk desk, Officers officers, Ids ids) {
    this.desk = desk;
    this.officers = officers;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING also of the approver, REQUEST_ID_REUSED, NOT_OF_THIS_KIND,
   *     ILLEGAL_PETITION_MOVE, NOT_IN_HAND, EXTENSION_BY_ASKER, EXTENDED_BEFORE, TIME_RUN_OUT,
   *     EXTENSION_TOO_LONG, INVALID_FIELD
   */
  public Answer<Petition> extend(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.opine(
        caller,
        Right.EXTEND_PETITION,
        command.on(),
        List.of(reason),
        (petition, officer) ->
            petition.extend(
                officer,
                officers.acting(caller, command.approver(), petition.at().now()),
                command.added(),
                reason.ref()));
  }
}
