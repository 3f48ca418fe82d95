package org.fengqiao.domain.cases;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of what a matter is, and how such a one is handled.
 *
 * @param category in the catalogue of the pack (事项分类)
 * @param campaign it belongs to (专项行动); empty for none
 * @param mode the way it is handled; empty where nothing says it
 * @param measures what is done about it; empty where nothing says any
 */
public record Classing(
    Optional<CaseKind> kind,
    Optional<CategoryCode> category,
    Optional<Tier> tier,
    Optional<CampaignCode> campaign,
    Optional<HandlingMode> mode,
    Set<HandlingMeasure> measures) {
  /** Nothing is known yet. */
  public static final Classing UNKNOWN =
      new Classing(Optional.empty(), Optional.empty(), Optional.empty());

  public Classing {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(category);
    Objects.requireNonNull(tier);
    Objects.requireNonNull(campaign);
    Objects.requireNonNull(mode);
    measures = Collections.unmodifiableSet(new TreeSet<>(measures));
  }

  /** A matter of no campaign, of which nothing says how it is handled. */
  public Classing(Optional<CaseKind> kind, Optional<CategoryCode> category, Optional<Tier> tier) {
    this(kind, category, tier, Optional.empty(), Optional.empty(), Set.of());
  }

  /** The same matter otherwise classed; its campaign and how it is handled stand. */
  public Classing as(
      Optional<CaseKind> kind, Optional<CategoryCode> category, Optional<Tier> tier) {
    return new Classing(kind, category, tier, campaign, mode, measures);
  }

  /** The same of another campaign, or of none. */
  public Classing in(Optional<CampaignCode> campaign) {
    return new Classing(kind, category, tier, campaign, mode, measures);
  }

  /** The same handled otherwise. */
  public Classing by(Optional<HandlingMode> mode, Set<HandlingMeasure> measures) {
    return new Classing(kind, category, tier, campaign, mode, measures);
  }
}
