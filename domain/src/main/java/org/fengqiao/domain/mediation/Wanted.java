package org.fengqiao.domain.mediation;

import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.people.UnitId;

/**
 * What a dispute wants of its mediator.
 *
 * @param at where it is mediated
 * @param skills all of which the mediator must have
 * @param languages in all of which the mediator must be able to work
 * @param partyUnits units that are a party, or that a party belongs to
 * @param conflicted mediators who must not have it, as a party objects or they are concerned (回避)
 */
public record Wanted(
    OrganizationId at,
    Set<Skill> skills,
    Set<LanguageTag> languages,
    Set<UnitId> partyUnits,
    Set<MediatorId> conflicted,
    MediationId dispute) {
  public Wanted {
    Objects.requireNonNull(at);
    skills = Set.copyOf(skills);
    languages = Set.copyOf(languages);
    partyUnits = Set.copyOf(partyUnits);
    conflicted = Set.copyOf(conflicted);
    Objects.requireNonNull(dispute);
  }
}
