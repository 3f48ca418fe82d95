package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Says that the handler is done, with the answer to the reporter (办结). */
public final class ResolveCase {
  private final CaseDesk desk;

  public record Command(
      MoveOn on, OfficerId officer, OutcomeKind outcome, String text, List<Attachment> evidence) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(outcome);
      var words = new ResolutionWords(text, evidence);
      text = words.text();
      evidence = words.evidence();
    }

    private Map<String, String> fields() {
      return new ResolutionWords(text, evidence).fields();
    }
  }

  @Inject
  public ResolveCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG,
   *     REQUEST_ID_REUSED, ILLEGAL_MOVE, OFFICER_NOT_ACTING, NOT_THE_LEAD, PARTS_OPEN,
   *     EVIDENCE_MISSING, INVALID_FIELD
   */
  public Answer<Case> resolve(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.RESOLVE_CASE,
        command.on(),
        sitting -> {
          var officer = sitting.officer(command.officer());
          var decided =
              sitting.at().resolve(officer, command.outcome(), sitting.words(command.fields()));
          var classing = sitting.subject().classing();
          Evidence.require(sitting.pack(), classing, "evidence", command.evidence());
          return decided;
        });
  }
}
