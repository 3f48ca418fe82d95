package org.fengqiao.application.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/**
 * How a matter was mended by the officer who found it (即查即改).
 *
 * @param unit the unit it was mended for; empty where the officer acts in one only
 * @param text what was done, 1 to 10,000 characters
 * @param evidence what shows it, at most 20
 */
public record OnTheSpot(
    OfficerId officer, Optional<UnitId> unit, String text, List<Attachment> evidence) {
  /** Where its evidence is given in a report. */
  static final String EVIDENCE = "on_the_spot.evidence";

  private static final String FIELD = "on_the_spot.unit";

  public OnTheSpot {
    Objects.requireNonNull(officer);
    Objects.requireNonNull(unit);
    var words = new ResolutionWords(text, evidence);
    text = words.text();
    evidence = words.evidence();
  }

  /** The words, as a content holds them. */
  Map<String, String> fields() {
    return new ResolutionWords(text, evidence).fields();
  }

  /**
   * The unit it was mended for.
   *
   * @throws Refusal INVALID_FIELD
   */
  UnitId unitOf(ActingOfficer acting) {
    if (unit.isEmpty() && acting.units().size() > 1) {
      throw Refusal.invalid(FIELD, "is required, since the officer acts in several");
    }
    return unit.or(() -> acting.units().stream().findFirst())
        .filter(acting.units()::contains)
        .orElseThrow(() -> Refusal.invalid(FIELD, "is one of the units the officer acts in"));
  }
}
