package org.fengqiao.application.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.LadderPlace;
import org.fengqiao.domain.policies.PackVersion;

/**
 * Who must act for a matter, one after the other (逐级责任链), and by when.
 *
 * @param steps in the ladder's order; gaps are steps too
 * @param clocks all that such a case may have, in the pack's order
 */
public record Responsible(
    PackVersion pack, Patch patch, Tier tier, List<Step> steps, List<CaseClock> clocks) {
  public Responsible {
    Objects.requireNonNull(pack);
    Objects.requireNonNull(patch);
    Objects.requireNonNull(tier);
    steps = List.copyOf(steps);
    clocks = List.copyOf(clocks);
  }

  /**
   * One step of the ladder.
   *
   * @param post empty when none is set up there: routing passes the step over
   * @param holders who acts for it; nobody when the post stands vacant, or all are absent and no
   *     deputy stands in
   * @param absent whether somebody holds it and nobody acts
   */
  public record Step(LadderPlace place, Optional<Post> post, List<Holder> holders, boolean absent) {
    public Step {
      Objects.requireNonNull(place);
      Objects.requireNonNull(post);
      holders = List.copyOf(holders);
    }
  }

  /**
   * Who acts for a post.
   *
   * @param name empty once erased
   * @param deputyFor the holder who is absent, if it is a deputy who acts
   */
  public record Holder(OfficerId officer, String name, Optional<OfficerId> deputyFor) {}
}
