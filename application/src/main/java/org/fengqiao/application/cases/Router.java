package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.OnDuty;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseReport;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Routing;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.SpecialRoute;

/** Answers the one question of routing: for this patch and matter, who acts first, who after. */
public final class Router {
  private final Posts posts;
  private final Ladders ladders;
  private final OnDuty onDuty;

  @Inject
  Router(Posts posts, Ladders ladders, OnDuty onDuty) {
    this.posts = posts;
    this.ladders = ladders;
    this.onDuty = onDuty;
  }

  /**
   * What routing came to.
   *
   * @param route who acts; empty for a matter that goes elsewhere or is left for a person
   * @param elsewhere where it goes by its category
   */
  record Routed(Optional<CaseReport.Route> route, Optional<Elsewhere> elsewhere, Routing routing) {}

  /** A matter that is not for this system. */
  record Elsewhere(Classing classing, SpecialRoute route) {}

  /**
   * Classes and routes a report.
   *
   * @throws Refusal CATEGORY_NOT_IN_PACK
   */
  Routed route(
      Optional<PackInForce> pack,
      DivisionCode division,
      Channel channel,
      Classing given,
      Instant now) {
    if (pack.isEmpty()) {
      return unrouted(pack, given, Unrouted.NO_PACK);
    }
    var rules = pack.get().rules();
    var classing = classed(pack.get(), given);
    if (!rules.routes(channel)) {
      return unrouted(pack, given, Unrouted.MANUAL_CHANNEL);
    }
    var routing = routing(pack, given, Optional.empty());
    var special = rules.categories().specialRouteOf(classing);
    if (special.isPresent()) {
      var elsewhere = new Elsewhere(classing, special.get());
      return new Routed(Optional.empty(), Optional.of(elsewhere), routing);
    }
    if (classing.tier().isEmpty()) {
      return unrouted(pack, given, Unrouted.NO_CATEGORY);
    }
    if (rules.ladder(classing.tier().get()).isEmpty()) {
      return unrouted(pack, given, Unrouted.NO_LADDER);
    }
    var climb = climb(pack.get(), division, classing.tier().get(), classing);
    if (climb.isEmpty()) {
      return unrouted(pack, given, Unrouted.NO_POST);
    }
    var holders = holders(climb.get().now(), now);
    var route = new CaseReport.Route(classing, climb.get(), holders);
    return new Routed(Optional.of(route), Optional.empty(), routing);
  }

  /** A report that is left for a person. */
  Routed unrouted(Optional<PackInForce> pack, Classing given, Unrouted why) {
    return new Routed(Optional.empty(), Optional.empty(), routing(pack, given, Optional.of(why)));
  }

  /** By which pack, and which catalogue of it, a matter that is classed so was dealt with. */
  static Routing routing(
      Optional<PackInForce> pack, Classing classing, Optional<Unrouted> unrouted) {
    return new Routing(
        pack.map(inForce -> inForce.version().toString()),
        unrouted,
        pack.flatMap(inForce -> inForce.catalogue(classing)));
  }

  /**
   * What is known of a matter, with what the pack says of it; the pack's default tier last. Where
   * nothing is said of how it is handled, that is as the pack says of its tier.
   *
   * @throws Refusal CATEGORY_NOT_IN_PACK
   */
  Classing classed(PackInForce pack, Classing given) {
    var settled = settled(pack, given);
    var tier = settled.tier().or(pack.rules()::defaultTier);
    var classed = settled.as(settled.kind(), settled.category(), tier);
    return pack.rules().casework().handling().handled(classed);
  }

  /**
   * What is known of a matter, with what its category and kind settle by the pack: no default, so
   * that what a case was classed as before may go first.
   *
   * @throws Refusal CATEGORY_NOT_IN_PACK
   */
  Classing settled(PackInForce pack, Classing given) {
    var category = given.category().map(pack::category);
    var kind = given.kind().or(() -> category.flatMap(Category::kind));
    var tier =
        given
            .tier()
            .or(() -> category.flatMap(Category::tier))
            .or(() -> kind.flatMap(pack.rules()::tierOf));
    return given.as(kind, given.category(), tier);
  }

  /**
   * How heavy a matter is, by what it was classed as or else by the pack; empty where a person must
   * say it, as when the pack does not know its category any more.
   */
  Optional<Tier> tier(Optional<PackInForce> pack, Classing has) {
    return has.tier()
        .or(() ->
            pack.filter(inForce -> has.category().stream().allMatch(inForce::knows))
                .flatMap(inForce -> classed(inForce, has).tier()));
  }

  /**
   * The posts set up for the patch on the pack's ladder of that tier, as it is for such a matter;
   * empty if there are none.
   */
  Optional<Climb> climb(PackInForce pack, DivisionCode division, Tier tier, Classing classing) {
    var standing =
        ladders.standing(pack, division, tier, classing).stream()
            .flatMap(step -> step.post().stream())
            .map(Router::ladderPost)
            .toList();
    return standing.isEmpty() ? Optional.empty() : Optional.of(Climb.from(tier, standing));
  }

  /**
   * The posts of a ladder, for a move that cannot do without.
   *
   * @throws Refusal NO_PACK, NO_LADDER
   */
  Climb climbOrRefuse(
      Optional<PackInForce> pack, DivisionCode division, Tier tier, Classing classing) {
    return climb(Ladders.required(pack, division), division, tier, classing)
        .orElseThrow(() -> Ladders.missing(Optional.of(tier), division));
  }

  /** The post of a role that is set up for the patch. */
  public Optional<LadderPost> post(PackInForce pack, DivisionCode patch, Role role) {
    return pack.rules()
        .role(role)
        .flatMap(rule -> patch.at(rule.level()))
        .flatMap(division -> posts.actingAt(role, division))
        .map(found -> ladderPost(found.aggregate()));
  }

  /** Who acts for a post now, deputies included; nobody where only a unit was named. */
  List<OfficerId> holders(LadderPost post, Instant now) {
    return post.post()
        .flatMap(posts::find)
        .map(loaded -> onDuty.acting(loaded.aggregate(), now))
        .orElse(List.of());
  }

  static LadderPost ladderPost(Post post) {
    return new LadderPost(Optional.of(post.role()), Optional.of(post.id()), post.unit());
  }
}
