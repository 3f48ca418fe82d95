package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationTalksAt;
import org.fengqiao.domain.partners.Right;

/** Records a session that was held with the parties (调解会). */
public final class RecordHearing {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param held between acceptance and now
   * @param place 1 to 200 characters
   * @param minutes 1 to 10,000 characters
   * @param present parties by number, at least one, each once
   */
  public record Command(
      OfficerMove<MediationId> on,
      Instant held,
      String place,
      String minutes,
      List<Integer> present) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(held);
      place = Text.required("place", place, DisputeTexts.SHORT);
      minutes = DisputeTexts.whole("minutes", minutes);
      present = DisputeTexts.numbers("present_parties", present);
    }
  }

  @Inject
  public RecordHearing(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     PARTY_NOT_FOUND, PARTY_LEFT, TOO_MANY_OF_A_MEDIATION, INVALID_FIELD
   */
  public Answer<Mediation> record(Caller caller, Command command) {
    var said =
        words.content(
            Map.of(DisputeTexts.PLACE, command.place(), CaseWords.TEXT, command.minutes()));
    return desk.move(
        caller,
        Right.RECORD_TALKS,
        command.on(),
        List.of(said),
        (mediation, officer) ->
            new MediationTalksAt(mediation)
                .hold(officer, command.held(), command.present(), said.ref()));
  }
}
