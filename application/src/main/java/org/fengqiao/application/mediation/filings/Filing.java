package org.fengqiao.application.mediation.filings;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.NamedIds;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.mediation.Agreement;
import org.fengqiao.domain.mediation.Confirmation;
import org.fengqiao.domain.mediation.LegalRoute;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationFact;
import org.fengqiao.domain.mediation.MediationId;

/**
 * One file that goes to a court (立案材料). What is in it is read when it is sent.
 *
 * @param id made of the entry that gives it, so that none is given twice; what the court knows it
 *     by
 * @param time of that entry
 */
public record Filing(UUID id, MediationId mediation, FilingCause cause, Instant time) {
  public Filing {
    Objects.requireNonNull(id);
    Objects.requireNonNull(mediation);
    Objects.requireNonNull(cause);
    Objects.requireNonNull(time);
  }

  /** The file that an entry gives; none of most. A move of a mediation gives one at most. */
  static Optional<Filing> of(Entry entry) {
    if (entry.aggregate().kind() != AggregateKind.MEDIATION) {
      return Optional.empty();
    }
    return entry.facts().stream()
        .flatMap(fact -> cause(fact).stream())
        .findFirst()
        .map(cause -> given(entry, cause));
  }

  private static Filing given(Entry entry, FilingCause cause) {
    var mediation = new MediationId(entry.aggregate().id());
    var name = mediation.name() + "/" + entry.version().number() + "/court";
    return new Filing(NamedIds.of(entry.time(), name), mediation, cause, entry.time());
  }

  private static Optional<FilingCause> cause(Fact fact) {
    return switch (fact) {
      case MediationFact.ConfirmationAsked(int agreement, Confirmation asked) ->
          Optional.of(new FilingCause.Confirmation(agreement, asked.court()));
      case MediationFact.HandedOff gone when gone.route() == LegalRoute.COURT ->
          Optional.of(new FilingCause.HandOff());
      default -> Optional.empty();
    };
  }

  /**
   * Whether it is still to go: an agreement's confirmation that was asked then is open, and neither
   * taken back nor asked of another court.
   */
  boolean isWanted(Mediation now) {
    return switch (cause) {
      case FilingCause.HandOff _ -> true;
      case FilingCause.Confirmation(int agreement, _) ->
          now.agreement(agreement)
              .flatMap(Agreement::confirmation)
              .filter(asked -> asked.time().equals(time) && asked.ended().isEmpty())
              .isPresent();
    };
  }

  /** The resource name, {@code courtFilings/{uuid}}. */
  public String name() {
    return name(id);
  }

  /** The resource name of one of that id. */
  public static String name(UUID id) {
    return "courtFilings/" + id;
  }
}
