package org.fengqiao.application.notices;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.rewards.ClueId;

/** What a notice tells of. */
public record About(Kind kind, UUID id) {
  /** The kinds of things that notices tell of. Names are stored: never rename one. */
  public enum Kind {
    CASE("cases"),
    WHISTLE("whistles"),
    SUPERVISION("supervisions"),
    SESSION("sessions"),
    MEDIATION("mediations"),
    PETITION("petitions"),
    CLUE("clues");

    private final String collection;

    Kind(String collection) {
      this.collection = collection;
    }
  }

  public About {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
  }

  public static About of(CaseId c) {
    return new About(Kind.CASE, c.value());
  }

  public static About of(WhistleId whistle) {
    return new About(Kind.WHISTLE, whistle.value());
  }

  public static About of(SupervisionId supervision) {
    return new About(Kind.SUPERVISION, supervision.value());
  }

  public static About of(SessionId session) {
    return new About(Kind.SESSION, session.value());
  }

  public static About of(MediationId mediation) {
    return new About(Kind.MEDIATION, mediation.value());
  }

  public static About of(PetitionId petition) {
    return new About(Kind.PETITION, petition.value());
  }

  public static About of(ClueId clue) {
    return new About(Kind.CLUE, clue.value());
  }

  /** The resource name, as {@code cases/{uuid}}. */
  public String name() {
    return kind.collection + "/" + id;
  }
}
