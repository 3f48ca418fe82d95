package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Cover;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.Category;

/** Says who must act for a matter, and who after them, as the pack and the posts stand. */
public final class ResolveResponsible {
  private final Access access;
  private final Ground ground;
  private final Policies policies;
  private final Ladders ladders;
  private final OnDuty onDuty;
  private final OfficerRegister register;
  private final Contents contents;
  private final InstantSource clock;

  @Inject
  public ResolveResponsible(
      Access access,
      Ground ground,
      Policies policies,
      Ladders ladders,
      OnDuty onDuty,
      OfficerRegister register,
      Contents contents,
      InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.policies = policies;
    this.ladders = ladders;
    this.onDuty = onDuty;
    this.register = register;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * Which matter.
   *
   * @param category empty only with a tier
   * @param tier empty for what the category says
   * @param at decides the pack and the appointments; empty for now
   */
  public record Command(
      Spot spot, Optional<CategoryCode> category, Optional<Tier> tier, Optional<Instant> at) {
    public Command {
      Objects.requireNonNull(spot);
      Objects.requireNonNull(at);
      if (category.isEmpty() && tier.isEmpty()) {
        throw Refusal.invalid("category", "is required unless a tier is given");
      }
    }
  }

  /**
   * Resolves it.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND,
   *     QR_CODE_NOT_FOUND, QR_CODE_REVOKED, CATEGORY_NOT_IN_PACK, NO_PACK, NO_LADDER
   */
  public Responsible resolve(Caller caller, Command command) {
    access.require(caller, Right.RESOLVE_RESPONSIBLE);
    var patch = ground.known(command.spot());
    var at = command.at().orElseGet(clock::instant);
    var pack = Ladders.required(policies.inForce(patch.division(), at), patch.division());
    var said = command.category().map(pack::category);
    var classing = new Classing(said.flatMap(Category::kind), command.category(), command.tier());
    var tier = tier(pack, classing, said.flatMap(Category::tier), patch.division());
    var standing = ladders.standing(pack, patch.division(), tier, classing);
    if (standing.isEmpty()) {
      throw Ladders.missing(Optional.of(tier), patch.division());
    }
    var steps = standing.stream().map(step -> held(step, at)).toList();
    return new Responsible(pack.version(), patch, tier, steps, pack.rules().clocks());
  }

  /** As routing settles it: what is asked, the category, the kind it is of, the pack's default. */
  private static Tier tier(
      PackInForce pack, Classing asked, Optional<Tier> byCategory, DivisionCode patch) {
    return asked
        .tier()
        .or(() -> byCategory)
        .or(() -> asked.kind().flatMap(pack.rules()::tierOf))
        .or(pack.rules()::defaultTier)
        .orElseThrow(() -> Ladders.missing(Optional.empty(), patch));
  }

  private Responsible.Step held(Ladders.Standing step, Instant at) {
    var covers = step.post().map(found -> onDuty.covers(found, at)).orElse(List.of());
    var holders =
        covers.stream()
            .flatMap(cover -> cover.acting().map(officer -> holder(officer, cover)).stream())
            .toList();
    return new Responsible.Step(
        step.place(), step.post(), holders, !covers.isEmpty() && holders.isEmpty());
  }

  private Responsible.Holder holder(OfficerId officer, Cover cover) {
    var name =
        register
            .find(officer)
            .map(found -> found.aggregate().details().id())
            .flatMap(id -> Optional.ofNullable(contents.find(List.of(id)).get(id)))
            .map(content -> OfficerDetails.read(content).name());
    var deputyFor = Optional.of(cover.holder()).filter(_ -> cover.isHolderAbsent());
    return new Responsible.Holder(officer, name.orElse(""), deputyFor);
  }
}
