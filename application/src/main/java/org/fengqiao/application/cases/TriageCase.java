package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Routing;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/**
 * Classes a case that routing left for a person, and places it where the report gave no patch (分拨).
 */
public final class TriageCase {
  private static final int MOST_CATEGORY = 64;

  private final CaseDesk desk;
  private final Ground ground;
  private final Policies policies;
  private final Router router;

  /**
   * How to class it.
   *
   * @param kind empty for what the category says, else what the case has
   * @param tier empty for what the case has, else what the category says, else ordinary
   * @param spot only for a case whose report gave no patch
   */
  public record Command(
      MoveOn on,
      Optional<OfficerId> officer,
      String category,
      Optional<CaseKind> kind,
      Optional<Tier> tier,
      Optional<Spot> spot,
      String note) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      category = Text.required("category", category, MOST_CATEGORY);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(tier);
      Objects.requireNonNull(spot);
      note = Text.optional("note", note, 2_000);
    }
  }

  @Inject
  public TriageCase(CaseDesk desk, Ground ground, Policies policies, Router router) {
    this.desk = desk;
    this.ground = ground;
    this.policies = policies;
    this.router = router;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, ILLEGAL_MOVE,
   *     OFFICER_NOT_ACTING, CATEGORY_NOT_IN_PACK, PATCH_OFF_SCOPE, INVALID_FIELD
   */
  public Answer<Case> triage(Caller caller, Command command) {
    return desk.move(caller, Right.TRIAGE_CASE, command.on(), sitting -> decide(sitting, command));
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    sitting.officer(command.officer());
    var patch = patch(sitting.subject(), command);
    var pack = policies.inForce(patch.division(), sitting.now());
    var given =
        new Classing(
            command.kind(),
            Optional.of(command.category()),
            command.tier().or(() -> sitting.subject().classing().tier()));
    var known = pack.map(inForce -> router.classed(inForce, given)).orElse(given);
    var kind = known.kind().or(() -> sitting.subject().classing().kind());
    if (kind.isEmpty()) {
      throw Refusal.invalid("kind", "is required where neither the category nor the case says it");
    }
    var classing =
        new Classing(kind, known.category(), known.tier().or(() -> Optional.of(Tier.ORDINARY)));
    var routing =
        new Routing(
            pack.map(inForce -> inForce.version().toString()),
            sitting.subject().routing().unrouted());
    return sitting.at().triage(classing, patch, routing, sitting.note(command.note()));
  }

  private Patch patch(Case c, Command command) {
    if (command.spot().isEmpty()) {
      return c.patch();
    }
    if (c.routing().unrouted().filter(Unrouted.NO_PATCH::equals).isEmpty()) {
      throw Refusal.invalid("patch", "is given only for a case whose report gave none");
    }
    return ground.patch(command.spot().get());
  }
}
