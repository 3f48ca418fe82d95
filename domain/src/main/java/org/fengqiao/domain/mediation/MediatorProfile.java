package org.fengqiao.domain.mediation;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.UnitId;

/**
 * What is known of a mediator, and may be changed.
 *
 * @param organizations where the mediator may be given disputes: 1 to 10
 * @param skills at most 30
 * @param languages at most 20
 * @param mostOpen how many disputes may be in hand at once: 1 to 200
 * @param conflicts units with which the mediator must have nothing to do, for a standing conflict
 *     of interest (利益冲突): at most 100
 */
public record MediatorProfile(
    MediatorKind kind,
    Engagement engagement,
    Set<OrganizationId> organizations,
    Set<Skill> skills,
    Set<LanguageTag> languages,
    int mostOpen,
    Set<UnitId> conflicts) {
  /** The most organizations of one mediator. */
  public static final int MOST_ORGANIZATIONS = 10;

  /** The most disputes in one hand. */
  public static final int MOST_OPEN = 200;

  private static final int MOST_SKILLS = 30;
  private static final int MOST_LANGUAGES = 20;
  private static final int MOST_CONFLICTS = 100;

  public MediatorProfile {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(engagement);
    organizations = Set.copyOf(organizations);
    skills = Set.copyOf(skills);
    languages = Set.copyOf(languages);
    conflicts = Set.copyOf(conflicts);
    if (organizations.isEmpty() || organizations.size() > MOST_ORGANIZATIONS) {
      throw Refusal.invalid("organizations", "are 1 to " + MOST_ORGANIZATIONS);
    }
    if (mostOpen < 1 || mostOpen > MOST_OPEN) {
      throw Refusal.invalid("most_open", "is 1 to " + MOST_OPEN);
    }
    requireMost("skills", skills, MOST_SKILLS);
    requireMost("languages", languages, MOST_LANGUAGES);
    requireMost("conflict_units", conflicts, MOST_CONFLICTS);
  }

  private static void requireMost(String field, Collection<?> some, int most) {
    if (some.size() > most) {
      throw Refusal.invalid(field, "are at most " + most);
    }
  }

  /** Whether the mediator can work in a language. */
  boolean speaks(LanguageTag wanted) {
    return languages.stream().anyMatch(one -> one.covers(wanted));
  }
}
