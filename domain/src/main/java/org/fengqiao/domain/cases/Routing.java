package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;

/**
 * How the pack's routing dealt with a case.
 *
 * @param pack the pack and version in force on the patch, as {@code packs/baiyin/versions/3}; empty
 *     where none is
 * @param unrouted why it was left for a person; empty when it was routed
 * @param catalogue the catalogue and version by which it was classed, as {@code
 *     catalogues/gansu/versions/2}; empty without a category, or where the pack lists its own
 */
public record Routing(
    Optional<String> pack, Optional<Unrouted> unrouted, Optional<String> catalogue) {
  public Routing {
    Objects.requireNonNull(pack);
    Objects.requireNonNull(unrouted);
    Objects.requireNonNull(catalogue);
  }

  /** Why the pack did not find who must act. */
  public enum Unrouted {
    /** The report gave no patch: it stands on the partner's default division. */
    NO_PATCH,
    /** Neither a category nor a kind the pack has a default for. */
    NO_CATEGORY,
    /** No pack is in force on the patch. */
    NO_PACK,
    /** The channel is routed by hand. */
    MANUAL_CHANNEL,
    /** The pack has no ladder for the tier. */
    NO_LADDER,
    /** No post of the ladder is set up for the patch. */
    NO_POST,
    /** Nobody was to be found: the officer who reported it had mended it. */
    FIXED_ON_THE_SPOT
  }
}
