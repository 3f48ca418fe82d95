package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * How a petition came and was registered (登记).
 *
 * @param partner through which
 * @param sourceId the partner's own id of it
 * @param unit that registered it
 * @param officer on whose behalf, of the unit
 * @param division where the matter lies
 * @param petitioner who petitions, or of several the first
 * @param petitioners how many they are, 1 or more
 * @param representatives how many represent them
 * @param received when it came
 * @param time when it was registered: the law of that day governs its routing
 */
public record Filing(
    PartnerId partner,
    Optional<String> sourceId,
    UnitId unit,
    OfficerId officer,
    PetitionKind kind,
    PetitionForm form,
    DivisionCode division,
    PetitionerId petitioner,
    Matter matter,
    int petitioners,
    int representatives,
    Instant received,
    Instant time) {
  public Filing {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(sourceId);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(form);
    Objects.requireNonNull(division);
    Objects.requireNonNull(petitioner);
    Objects.requireNonNull(matter);
    Objects.requireNonNull(received);
    Objects.requireNonNull(time);
  }
}
