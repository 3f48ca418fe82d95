package org.fengqiao.application.people;

import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.people.PairingId;
import org.fengqiao.domain.people.Visit;

/**
 * A visit as shown.
 *
 * @param findings in words; empty once erased
 */
public record VisitView(PairingId pairing, Visit visit, String findings) {
  public VisitView {
    Objects.requireNonNull(pairing);
    Objects.requireNonNull(visit);
    Objects.requireNonNull(findings);
  }

  /** A pairing's visits with their words, which are read at once. */
  static List<VisitView> of(PairingId pairing, List<Visit> visits, Words words) {
    var found = words.read(visits.stream().map(Visit::findings).toList());
    return visits.stream()
        .map(visit -> new VisitView(pairing, visit, found.apply(visit.findings())))
        .toList();
  }
}
