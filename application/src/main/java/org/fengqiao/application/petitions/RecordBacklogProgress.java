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
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionBacklogAt;
import org.fengqiao.domain.petitions.PetitionId;

/** Says what was done about a backlog case (积案化解进展). */
public final class RecordBacklogProgress {
  private final PetitionDesk desk;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param progress 1 to 2,000 characters
   */
  public record Command(OfficerMove<PetitionId> on, String progress) {
    public Command {
      Objects.requireNonNull(on);
      progress = MoveWords.required("progress", progress);
    }
  }

  @Inject
  public RecordBacklogProgress(PetitionDesk desk, Ids ids) {
    this.desk = desk;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, NOT_IN_HAND, NOT_A_BACKLOG, INVALID_FIELD
   */
  public Answer<Petition> record(Caller caller, Command command) {
    var progress = words.content(command.progress());
    return desk.move(
        caller,
        Right.RECORD_BACKLOG_PROGRESS,
        command.on(),
        List.of(progress),
        (petition, officer) -> new PetitionBacklogAt(petition).goOn(officer, progress.ref()));
  }
}
