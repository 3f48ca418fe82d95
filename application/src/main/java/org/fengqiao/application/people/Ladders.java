package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.policies.LadderPlace;

/**
 * The ladders of packs as they stand on the ground (逐级责任链): which post acts at each step. Routing
 * reads them here, and so does whoever asks beforehand, so that both are told the same.
 */
public final class Ladders {
  private final Posts posts;

  @Inject
  public Ladders(Posts posts) {
    this.posts = posts;
  }

  /**
   * A step for one patch.
   *
   * @param post empty when none is set up there: routing passes the step over
   */
  public record Standing(LadderPlace place, Optional<Post> post) {
    public Standing {
      Objects.requireNonNull(place);
      Objects.requireNonNull(post);
    }
  }

  /**
   * The steps of a tier's ladder for a matter on a patch, in order: at each level whose matter it
   * is by the pack's responsibilities, and none at a level that it may not be given to. None where
   * the pack has no such ladder.
   */
  public List<Standing> standing(
      PackInForce pack, DivisionCode patch, Tier tier, Classing classing) {
    var categories = pack.rules().categories();
    return pack.rules().ladder(tier, classing).stream()
        .flatMap(ladder -> ladder.standingFor(patch).stream())
        .filter(place -> categories.admits(place.step().level(), classing))
        .map(place -> new Standing(place, post(place)))
        .toList();
  }

  private Optional<Post> post(LadderPlace place) {
    return posts.actingAt(place.step().role(), place.division()).map(found -> found.aggregate());
  }

  /**
   * The pack, where nothing can be done without one.
   *
   * @throws Refusal NO_PACK
   */
  public static PackInForce required(Optional<PackInForce> pack, DivisionCode patch) {
    return pack.orElseThrow(
        () -> Refusal.illegalNow(CaseReason.NO_PACK, List.of(), Map.of("patch", name(patch))));
  }

  /**
   * NO_LADDER: none for that tier, no post of it is set up for the patch, or nothing says the tier.
   */
  public static Refusal missing(Optional<Tier> tier, DivisionCode patch) {
    var details = new HashMap<>(Map.of("patch", name(patch)));
    tier.ifPresent(known -> details.put("tier", known.name()));
    return Refusal.illegalNow(CaseReason.NO_LADDER, List.of(), details);
  }

  private static String name(DivisionCode patch) {
    return "divisions/" + patch.value();
  }
}
