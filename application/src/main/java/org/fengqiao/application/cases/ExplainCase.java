package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Duty;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.PackVersion;

/**
 * Explains where a case stands (事项说明): who must do what by when and why, and what may be done next
 * by whom. Everything is derived when it is asked for.
 */
public final class ExplainCase {
  // What no clock presses comes after a clock that stands suspended.
  private static final Comparator<Owed> MOST_PRESSING =
      Comparator.comparing((Owed owed) -> owed.due().orElse(Instant.MAX))
          .thenComparing(owed -> owed.clocks().isEmpty());

  private static final Comparator<ExplainClocks.Explanation> BY_DUE =
      Comparator.comparing(clock -> clock.face().due().orElse(Instant.MAX));

  private final Access access;
  private final CaseDesk desk;
  private final Policies policies;
  private final Router router;
  private final InstantSource clock;

  @Inject
  public ExplainCase(
      Access access, CaseDesk desk, Policies policies, Router router, InstantSource clock) {
    this.access = access;
    this.desk = desk;
    this.policies = policies;
    this.router = router;
    this.clock = clock;
  }

  /**
   * A case explained.
   *
   * @param pack the pack version in force on its patch now; empty where none is
   * @param handledByDefault whether it is handled as that version says of its tier
   * @param duties the most pressing first
   * @param moves those that are legal now
   */
  public record Explained(
      Loaded<Case> loaded,
      Optional<PackVersion> pack,
      boolean handledByDefault,
      List<Owed> duties,
      List<LegalMove> moves) {
    public Explained {
      Objects.requireNonNull(loaded);
      Objects.requireNonNull(pack);
      duties = List.copyOf(duties);
      moves = List.copyOf(moves);
    }
  }

  /**
   * A duty with who is there to do it.
   *
   * @param officers who acts for the post now: holders who are there, and deputies of those who are
   *     absent; nobody where it has no post or the post is a gap
   * @param clocks what presses it, the earliest due first
   * @param overdue whether the first of them has run out
   */
  public record Owed(
      Duty duty,
      List<OfficerId> officers,
      List<ExplainClocks.Explanation> clocks,
      boolean overdue) {
    public Owed {
      Objects.requireNonNull(duty);
      officers = List.copyOf(officers);
      clocks = List.copyOf(clocks);
    }

    /**
     * By when; empty where no clock presses, or all stand suspended that had not run out before.
     */
    public Optional<Instant> due() {
      return clocks.stream().findFirst().flatMap(first -> first.face().due());
    }
  }

  /**
   * A move that is legal now.
   *
   * @param callerMay whether the caller has the right to its call and is one of those who make it
   */
  public record LegalMove(Move move, boolean callerMay) {}

  /**
   * The case as it stands now.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND
   */
  public Explained explain(Caller caller, CaseId id) {
    access.require(caller, Right.EXPLAIN_CASE);
    var found = desk.inSight(caller, id);
    var c = found.aggregate();
    var now = clock.instant();
    var pack = policies.inForce(c.patch().division(), now);
    return new Explained(
        found,
        pack.map(PackInForce::version),
        pack.filter(one -> one.rules().casework().handling().isByDefault(c.classing())).isPresent(),
        Duty.of(c).stream().map(duty -> owed(duty, now)).sorted(MOST_PRESSING).toList(),
        Move.movesOf(c).stream().map(move -> legal(caller, c, move)).toList());
  }

  private Owed owed(Duty duty, Instant now) {
    var rules = new PlaceRules(policies, Optional.empty());
    var clocks =
        duty.clocks().stream()
            .map(run -> new ExplainClocks.Explanation(run, rules.face(run.clock())))
            .sorted(BY_DUE)
            .toList();
    var officers = duty.post().map(post -> router.holders(post, now)).orElse(List.of());
    boolean overdue =
        clocks.stream().findFirst().filter(first -> first.face().isOverdue(now)).isPresent();
    return new Owed(duty, officers, clocks, overdue);
  }

  private static LegalMove legal(Caller caller, Case c, Move move) {
    return new LegalMove(
        move,
        caller.rights().calls().contains(move.right())
            && move.by().isAny(caller.partner(), caller.rights(), c));
  }
}
