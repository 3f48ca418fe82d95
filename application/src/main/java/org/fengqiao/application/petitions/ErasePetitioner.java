package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;

/**
 * Destroys what is known of who petitions (删除信访人个人信息), whatever state the petition is in. What is
 * petitioned and decided stays.
 */
public final class ErasePetitioner {
  private final PetitionDesk desk;

  /** Of which petition. */
  public record Command(OfficerMove<PetitionId> on) {
    public Command {
      Objects.requireNonNull(on);
    }
  }

  @Inject
  public ErasePetitioner(PetitionDesk desk) {
    this.desk = desk;
  }

  /**
   * Erases; answers the petition as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PETITION_NOT_FOUND, STALE_ETAG,
   *     OFFICER_NOT_ACTING, REQUEST_ID_REUSED, PETITIONER_ERASED
   */
  public Answer<Petition> erase(Caller caller, Command command) {
    return desk.move(
        caller, Right.ERASE_PETITIONER, command.on(), List.of(), (petition, _) -> petition.erase());
  }
}
