package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Supervised;
import org.fengqiao.domain.cases.supervisions.Superior;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionAt;
import org.fengqiao.domain.cases.supervisions.SupervisionFact;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.cases.supervisions.SupervisionReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.SupervisionRule;

/** Decides the ordering of supervisions, by itself or with something else in one commit. */
public final class SupervisionOrders {
  private final CasesInSight cases;
  private final Ground ground;
  private final Units units;
  private final Posts posts;
  private final Policies policies;
  private final Ids ids;
  private final MoveWords words;

  @Inject
  public SupervisionOrders(
      CasesInSight cases, Ground ground, Units units, Posts posts, Policies policies, Ids ids) {
    this.cases = cases;
    this.ground = ground;
    this.units = units;
    this.posts = posts;
    this.policies = policies;
    this.ids = ids;
    this.words = new MoveWords(ids);
  }

  /**
   * An order that is decided and not yet committed.
   *
   * @param demand its words
   */
  public record Order(Decided<Supervision> decided, Content demand) {}

  /**
   * Decides it.
   *
   * @throws Refusal NOT_THE_SUPERIOR, UNIT_NOT_FOUND, POST_NOT_FOUND, POST_NOT_OF_UNIT, NOT_BELOW,
   *     CASE_NOT_FOUND, PATCH_OFF_SCOPE, GRID_ENDED, MICRO_GRID_ENDED, NO_PACK, NO_SUPERVISION_RULE
   */
  public Order decide(Caller caller, ActingOfficer officer, SupervisionTerms terms, Instant now) {
    var post = ordering(officer, terms.superior());
    var superior =
        new Superior(caller.partner(), post.id(), post.unit(), officer.id(), post.division());
    var supervised = supervised(terms);
    var patch = patch(caller, terms.matter(), post.division());
    var pack = Ladders.required(policies.inForce(patch.division(), now), patch.division());
    var clock = pack.version().clock(rule(pack).spec().name());
    var demand = words.content(terms.demand());
    var ordered =
        new SupervisionFact.Ordered(
            new SupervisionId(ids.next()),
            superior,
            supervised,
            patch,
            about(terms.matter()),
            demand.ref(),
            now);
    var faces = new SupervisionFaces(policies);
    return new Order(SupervisionAt.order(ordered, clock, terms.budget(), faces), demand);
  }

  private Post ordering(ActingOfficer officer, PostId id) {
    return Optional.of(id)
        .filter(officer.posts()::contains)
        .flatMap(posts::find)
        .map(found -> found.aggregate())
        .orElseThrow(() ->
            Refusal.notPermitted(
                SupervisionReason.NOT_THE_SUPERIOR, Map.of("post", "posts/" + id.value())));
  }

  private Supervised supervised(SupervisionTerms terms) {
    var unit =
        units
            .find(terms.unit())
            .orElseThrow(() ->
                Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + terms.unit().value()))
            .aggregate();
    return terms
        .post()
        .map(id -> new Supervised(unit.id(), Optional.of(id), postOf(unit.id(), id).division()))
        .orElseGet(() -> new Supervised(unit.id(), Optional.empty(), unit.division()));
  }

  private Post postOf(UnitId unit, PostId id) {
    var post =
        posts
            .find(id)
            .orElseThrow(() -> Refusal.notFound(PeopleReason.POST_NOT_FOUND, "posts/" + id.value()))
            .aggregate();
    if (!post.unit().equals(unit)) {
      throw Refusal.invalid(
          CaseReason.POST_NOT_OF_UNIT, "post", "is a post of units/" + unit.value());
    }
    return post;
  }

  private Patch patch(Caller caller, SupervisionTerms.Matter matter, DivisionCode within) {
    return switch (matter) {
      case SupervisionTerms.Matter.OnPatch(var spot) -> ground.patch(spot, within::contains);
      case SupervisionTerms.Matter.OfCase(var id) -> {
        var patch = cases.get(caller, id).aggregate().patch();
        if (!within.contains(patch.division())) {
          throw Refusal.notPermitted(
              PartnerReason.PATCH_OFF_SCOPE, Map.of("patch", patch.finest()));
        }
        yield patch;
      }
    };
  }

  private static Optional<CaseId> about(SupervisionTerms.Matter matter) {
    return switch (matter) {
      case SupervisionTerms.Matter.OnPatch _ -> Optional.empty();
      case SupervisionTerms.Matter.OfCase(var id) -> Optional.of(id);
    };
  }

  private static SupervisionRule rule(PackInForce pack) {
    return pack.rules()
        .casework()
        .supervision()
        .orElseThrow(() ->
            Refusal.illegalNow(
                SupervisionReason.NO_SUPERVISION_RULE,
                List.of(),
                Map.of("pack", pack.version().toString())));
  }
}
