package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CaseRoutesAt;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.SpecialRoute;

/**
 * Classes a case that routing left for a person, and places it where the report gave no patch or a
 * wrong one (分拨).
 */
public final class TriageCase {
  private final CaseDesk desk;
  private final Ground ground;
  private final Policies policies;
  private final Router router;

  /**
   * How to class it.
   *
   * @param category empty for what the case has
   * @param kind empty for what the category says, else what the case has
   * @param tier empty for what the category says, else the pack of the kind, else what the case
   *     has, else the pack's default
   * @param spot empty for where the case is
   * @param handling where it says nothing, what the case has; of another tier than before, or where
   *     it has nothing, what the pack says of the tier
   */
  public record Command(
      MoveOn on,
      Optional<OfficerId> officer,
      Optional<CategoryCode> category,
      Optional<CaseKind> kind,
      Optional<Tier> tier,
      Optional<Spot> spot,
      HandlingChoice handling,
      String note) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(category);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(tier);
      Objects.requireNonNull(spot);
      Objects.requireNonNull(handling);
      note = Text.optional("note", note, 2_000);
    }

    /** Classes it, and leaves to the pack how it is handled. */
    public Command(
        MoveOn on,
        Optional<OfficerId> officer,
        Optional<CategoryCode> category,
        Optional<CaseKind> kind,
        Optional<Tier> tier,
        Optional<Spot> spot,
        String note) {
      this(on, officer, category, kind, tier, spot, HandlingChoice.NONE, note);
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
   * Makes the move; answers the case as it leaves it. A matter that by its category is for another
   * route goes there at once, where its channel is routed automatically.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, ILLEGAL_MOVE,
   *     OFFICER_NOT_ACTING, CATEGORY_NOT_IN_PACK, PATCH_OFF_SCOPE, GRID_ENDED, MICRO_GRID_ENDED,
   *     QR_CODE_REVOKED, INVALID_FIELD
   */
  public Answer<Case> triage(Caller caller, Command command) {
    return desk.move(
        caller, Right.TRIAGE_CASE, command.on(), sitting -> decide(caller, sitting, command));
  }

  private Decided<Case> decide(Caller caller, Sitting sitting, Command command) {
    sitting.officer(command.officer());
    sitting.at().require(Move.TRIAGE);
    var patch = patch(caller, sitting.subject(), command);
    var pack = policies.inForce(patch.division(), sitting.now());
    var classing = classing(sitting.subject().classing(), command, pack);
    var c = sitting.subject();
    var routing = Router.routing(pack, classing, c.routing().unrouted());
    var special = pack.flatMap(inForce -> specialRoute(inForce, c, classing));
    if (special.isPresent()) {
      var elsewhere = elsewhere(special.get(), command.note(), sitting);
      return new CaseRoutesAt(sitting.at()).triage(classing, patch, routing, elsewhere);
    }
    if (classing.tier().isEmpty()) {
      throw Refusal.invalid("tier", "is required where neither the pack nor the case says it");
    }
    return sitting.at().triage(classing, patch, routing, sitting.note(command.note()));
  }

  /** Where it goes at once; a case whose channel is routed by hand waits for a person to say so. */
  private static Optional<SpecialRoute> specialRoute(PackInForce pack, Case c, Classing classing) {
    boolean byHand =
        !pack.rules().routes(c.origin().channel())
            || c.routing().unrouted().filter(Unrouted.MANUAL_CHANNEL::equals).isPresent();
    return byHand ? Optional.empty() : pack.rules().categories().specialRouteOf(classing);
  }

  /** An entry has one note: what whoever classed it says, then where the pack says it goes. */
  private static CaseRoutesAt.Elsewhere elsewhere(
      SpecialRoute special, String note, Sitting sitting) {
    var said = Stream.of(note, special.where()).filter(words -> !words.isEmpty());
    return new CaseRoutesAt.Elsewhere(
        special.route(), sitting.note(said.collect(Collectors.joining("\n"))));
  }

  /** What the command says, then what that settles, then what the case has, then the default. */
  private Classing classing(Classing has, Command command, Optional<PackInForce> pack) {
    var category = command.category().or(has::category);
    var said = new Classing(command.kind(), category, command.tier());
    var kind = settled(pack, said).kind().or(has::kind);
    if (category.isEmpty() && kind.isEmpty()) {
      throw Refusal.invalid("category", "is required where neither a kind nor the case says it");
    }
    var tier =
        settled(pack, new Classing(kind, category, command.tier()))
            .tier()
            .or(has::tier)
            .or(() -> pack.flatMap(inForce -> inForce.rules().defaultTier()));
    return handled(has, command.handling(), has.as(kind, category, tier), pack);
  }

  /** A matter of another tier is handled as those of that tier are. */
  private static Classing handled(
      Classing has, HandlingChoice choice, Classing now, Optional<PackInForce> pack) {
    var stands = now.tier().equals(has.tier()) ? now : now.by(Optional.empty(), Set.of());
    var said = choice.of(stands);
    var byPack = pack.map(one -> one.rules().casework().handling().handled(said)).orElse(said);
    return byPack.by(
        byPack.mode().or(has::mode),
        byPack.measures().isEmpty() ? has.measures() : byPack.measures());
  }

  private Classing settled(Optional<PackInForce> pack, Classing said) {
    return pack.map(inForce -> router.settled(inForce, said)).orElse(said);
  }

  private Patch patch(Caller caller, Case c, Command command) {
    return command
        .spot()
        .map(spot -> ground.patch(spot, division -> desk.mayPlace(caller, division)))
        .orElseGet(c::patch);
  }
}
