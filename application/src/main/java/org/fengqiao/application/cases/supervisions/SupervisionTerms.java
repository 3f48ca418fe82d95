package org.fengqiao.application.cases.supervisions;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/**
 * What a superior orders of whom.
 *
 * @param superior the ordering post, which the officer holds or stands in for
 * @param unit that is to reply
 * @param post of that unit; empty for the unit as a whole
 * @param matter what it is about
 * @param demand what is demanded; 1 to 2,000 characters
 * @param budget the time to reply, as {@link Budget#requireGivable} bounds it; empty for the pack's
 */
public record SupervisionTerms(
    PostId superior,
    UnitId unit,
    Optional<PostId> post,
    Matter matter,
    String demand,
    Optional<Budget> budget) {
  /** What a supervision is about. */
  public sealed interface Matter {
    /** A case, on whose patch it is; the case is not changed. */
    record OfCase(CaseId id) implements Matter {}

    /** No case: a patch; no QR code. */
    record OnPatch(Spot spot) implements Matter {
      public OnPatch {
        spot.requirePatch();
      }
    }
  }

  public SupervisionTerms {
    Objects.requireNonNull(superior);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(post);
    Objects.requireNonNull(matter);
    demand = MoveWords.required("demand", demand);
    budget.ifPresent(Budget::requireGivable);
  }
}
