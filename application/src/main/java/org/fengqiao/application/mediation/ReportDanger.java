package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.mediation.DangerKind;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;

/** Reports what a dispute is likely to become (人民调解法第二十五条). */
public final class ReportDanger {
  private final MediationDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param text 1 to 2,000 characters
   */
  public record Command(OfficerMove<MediationId> on, DangerKind kind, String text) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(kind);
      text = MoveWords.required("text", text);
    }
  }

  @Inject
  public ReportDanger(MediationDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the mediation as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_THE_ORGANIZATION, ILLEGAL_MEDIATION_MOVE,
   *     TOO_MANY_OF_A_MEDIATION, INVALID_FIELD
   */
  public Answer<Mediation> report(Caller caller, Command command) {
    var said = words.content(command.text());
    return desk.move(
        caller,
        Right.REPORT_DANGER,
        command.on(),
        List.of(said),
        (mediation, officer) -> mediation.reportDanger(officer, command.kind(), said.ref()));
  }
}
