package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.LadderPlace;

/** Says who must act for a matter, and who after them, as the pack and the posts stand. */
public final class ResolveResponsible {
  private final Access access;
  private final Ground ground;
  private final Policies policies;
  private final Posts posts;
  private final OfficerRegister register;
  private final Contents contents;
  private final InstantSource clock;

  @Inject
  public ResolveResponsible(
      Access access,
      Ground ground,
      Policies policies,
      Posts posts,
      OfficerRegister register,
      Contents contents,
      InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.policies = policies;
    this.posts = posts;
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
    var pack =
        policies
            .inForce(patch.division(), at)
            .orElseThrow(() ->
                Refusal.illegalNow(
                    CaseReason.NO_PACK, List.of(), Map.of("patch", command.spot().name())));
    var tier = tier(pack, command);
    var steps = places(pack, patch, tier).stream().map(place -> step(place, at)).toList();
    return new Responsible(pack.version(), patch, tier, steps, pack.rules().clocks());
  }

  private static Tier tier(PackInForce pack, Command command) {
    var said =
        command
            .category()
            .map(code ->
                pack.rules()
                    .category(code)
                    .orElseThrow(() ->
                        Refusal.invalid(
                            CaseReason.CATEGORY_NOT_IN_PACK,
                            "category",
                            "is one of " + pack.version())));
    return command.tier().or(() -> said.map(category -> category.tier())).orElseThrow();
  }

  private static List<LadderPlace> places(PackInForce pack, Patch patch, Tier tier) {
    var places =
        pack.rules()
            .ladder(tier)
            .map(ladder -> ladder.standingFor(patch.division()))
            .orElse(List.of());
    if (places.isEmpty()) {
      throw Refusal.illegalNow(
          CaseReason.NO_LADDER,
          List.of(),
          Map.of("tier", tier.name(), "patch", "divisions/" + patch.division().value()));
    }
    return places;
  }

  /** The post that routing would choose, see {@link Posts#standingAt}. */
  private Responsible.Step step(LadderPlace place, Instant at) {
    var post =
        posts.standingAt(place.step().role(), place.division()).stream()
            .findFirst()
            .map(found -> found.aggregate());
    var holders = post.map(found -> found.holders(at)).orElse(List.of());
    return new Responsible.Step(place, post, holders.stream().map(this::holder).toList());
  }

  private Responsible.Holder holder(OfficerId officer) {
    var name =
        register
            .find(officer)
            .map(found -> found.aggregate().details().id())
            .flatMap(id -> Optional.ofNullable(contents.find(List.of(id)).get(id)))
            .map(content -> OfficerDetails.read(content).name());
    return new Responsible.Holder(officer, name.orElse(""));
  }
}
