package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationTalksAt;
import org.fengqiao.domain.partners.Right;

/** Puts down what nobody disputes (无争议事实记载). */
public final class RecordUndisputedFacts {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param text 1 to 10,000 characters
   */
  public record Command(OfficerMove<MediationId> on, String text) {
    public Command {
      Objects.requireNonNull(on);
      text = DisputeTexts.whole("text", text);
    }
  }

  @Inject
  public RecordUndisputedFacts(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     INVALID_FIELD
   */
  public Answer<Mediation> record(Caller caller, Command command) {
    var said = words.content(command.text());
    return desk.move(
        caller,
        Right.RECORD_TALKS,
        command.on(),
        List.of(said),
        (mediation, officer) -> new MediationTalksAt(mediation).recordFacts(officer, said.ref()));
  }
}
