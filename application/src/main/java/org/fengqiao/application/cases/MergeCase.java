package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Merges a case into another of the same matter (合并), which goes on for both. */
public final class MergeCase {
  private final CaseDesk desk;

  /**
   * What is asked.
   *
   * @param primary another case than the one merged, in the caller's sight
   * @param reason why they are the same matter; 1 to 2,000 characters
   */
  public record Command(MoveOn on, Optional<OfficerId> officer, CaseId primary, String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(primary);
      reason = Text.required("reason", reason, 2_000);
      if (primary.equals(on.caseId())) {
        throw Refusal.invalid("primary_case", "is another case than the one merged");
      }
    }
  }

  @Inject
  public MergeCase(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Makes the move; answers the merged case as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, ILLEGAL_MOVE,
   *     OFFICER_NOT_ACTING, PRIMARY_NOT_OPEN, HAS_MERGED_CASES, TOO_MANY_MERGED,
   *     TOO_MANY_CLOCK_RUNS, INVALID_FIELD
   */
  public Answer<Case> merge(Caller caller, Command command) {
    return desk.move(
        caller,
        Right.MERGE_CASE,
        command.on(),
        sitting -> {
          sitting.officer(command.officer());
          var primary = desk.inSight(caller, command.primary());
          var merged =
              sitting.merge().mergeInto(primary.aggregate(), sitting.reason(command.reason()));
          // Words of its own, so that those of one case are erased with it alone.
          var reason = sitting.reason(command.reason());
          sitting.also(primary, at -> at.take(command.on().caseId(), reason));
          return merged;
        });
  }
}
