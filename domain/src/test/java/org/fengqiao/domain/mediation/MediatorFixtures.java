package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** Mediators and what they are made of, by number. */
public final class MediatorFixtures {
  public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  public static final OrganizationId CENTRE = organization(1);
  public static final ContentRef WORDS =
      new ContentRef(new ContentId(new UUID(6, 1)), Digest.of(new byte[1]));

  private MediatorFixtures() {}

  public static OrganizationId organization(int n) {
    return new OrganizationId(new UUID(1, n));
  }

  public static MediatorId id(int n) {
    return new MediatorId(new UUID(2, n));
  }

  public static MediationId dispute(int n) {
    return new MediationId(new UUID(3, n));
  }

  public static UnitId unit(int n) {
    return new UnitId(new UUID(4, n));
  }

  public static OfficerId officer(int n) {
    return new OfficerId(new UUID(5, n));
  }

  /** Of the centre, for up to so many disputes at once, who knows nothing in particular. */
  public static MediatorProfile profile(int mostOpen) {
    return profile(Set.of(CENTRE), Set.of(), Set.of(), mostOpen, Set.of());
  }

  public static MediatorProfile profile(
      Set<OrganizationId> organizations,
      Set<Skill> skills,
      Set<LanguageTag> languages,
      int mostOpen,
      Set<UnitId> conflicts) {
    return new MediatorProfile(
        MediatorKind.PEOPLES_MEDIATOR,
        Engagement.FULL_TIME,
        organizations,
        skills,
        languages,
        mostOpen,
        conflicts);
  }

  public static Mediator mediator(int n, MediatorProfile profile) {
    return mediator(n, profile, 0);
  }

  public static Mediator mediator(int n, MediatorProfile profile, int headStart) {
    return Mediator.register(id(n), officer(n), profile, headStart, NOW).after();
  }
}
