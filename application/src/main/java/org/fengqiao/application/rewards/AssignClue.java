package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;

/** Gives a clue to another unit to verify (转交). */
public final class AssignClue {
  private final ClueDesk desk;
  private final Units units;
  private final MoveWords words;

  /**
   * To whom.
   *
   * @param reason 1 to 2,000 characters
   */
  public record Command(OfficerMove<ClueId> on, UnitId unit, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(unit);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public AssignClue(ClueDesk desk, Units units, Ids ids) {
    this.desk = desk;
    this.units = units;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the clue as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CLUE_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, ILLEGAL_CLUE_MOVE, NOT_IN_HAND, UNIT_NOT_FOUND
   */
  public Answer<Clue> assign(Caller caller, Command command) {
    var reason = words.content(command.reason());
    return desk.move(
        caller,
        Right.ASSIGN_CLUE,
        command.on(),
        List.of(reason),
        (clue, officer) -> {
          requireUnit(command.unit());
          return clue.assign(officer, command.unit(), reason.ref());
        });
  }

  private void requireUnit(UnitId id) {
    if (units.find(id).isEmpty()) {
      throw Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + id.value());
    }
  }
}
