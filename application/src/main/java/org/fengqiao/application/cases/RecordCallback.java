package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseCallbackAt.Call;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Notes a call to the reporter of a closed case (回访); a dissatisfied one opens it again. */
public final class RecordCallback {
  private final CaseDesk desk;
  private final Reopening reopening;

  /** What the call came to. */
  public sealed interface Outcome {
    /** Nobody was reached. */
    record NotReached() implements Outcome {}

    /** The reporter answered. */
    record Answered(boolean solved, Satisfaction satisfaction) implements Outcome {
      public Answered {
        Objects.requireNonNull(satisfaction);
      }
    }
  }

  /**
   * A call.
   *
   * @param officer who called, of the unit that is to
   * @param words the reporter's, or about the call; 0 to 2,000 characters
   */
  public record Command(MoveOn on, OfficerId officer, Outcome outcome, String words) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(outcome);
      words = Text.optional("text", words, 2_000);
    }
  }

  @Inject
  public RecordCallback(CaseDesk desk, Reopening reopening) {
    this.desk = desk;
    this.reopening = reopening;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_CALLER, INVALID_FIELD
   */
  public Answer<Case> record(Caller caller, Command command) {
    return desk.move(
        caller, Right.RECORD_CALLBACK, command.on(), sitting -> decide(sitting, command));
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    var officer = sitting.officer(command.officer());
    sitting.at().require(Move.RECORD_CALLBACK);
    var words = sitting.note(command.words());
    var call =
        switch (command.outcome()) {
          case Outcome.NotReached _ -> new Call.NotReached(words);
          case Outcome.Answered(boolean solved, var satisfaction) ->
              new Call.Answered(solved, satisfaction, words);
        };
    return reopening.at(sitting).record(officer, call);
  }
}
