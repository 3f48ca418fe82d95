package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.TimedRun;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.partners.Right;

/**
 * Explains the clocks of a case (时限), those that run and those that stopped: how each due time came
 * about, and what fires when.
 */
public final class ExplainClocks {
  private final Access access;
  private final CaseDesk desk;
  private final Policies policies;

  @Inject
  public ExplainClocks(Access access, CaseDesk desk, Policies policies) {
    this.access = access;
    this.desk = desk;
    this.policies = policies;
  }

  /** The case, and each run of each clock in order of starting. */
  public record Explained(Loaded<Case> loaded, List<Explanation> clocks) {
    public Explained {
      clocks = List.copyOf(clocks);
    }
  }

  /** One run and what it shows. */
  public record Explanation(TimedRun run, ClockFace face) {}

  /**
   * The runs of its clocks, each with what it shows now.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND
   */
  public Explained explain(Caller caller, CaseId id) {
    access.require(caller, Right.EXPLAIN_CLOCKS);
    var found = desk.inSight(caller, id);
    var rules = new PlaceRules(policies, Optional.empty());
    return new Explained(
        found,
        found.aggregate().clocks().stream()
            .map(run -> new Explanation(run, rules.face(run.clock())))
            .toList());
  }
}
