package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.domain.people.VisitId;

/** Joins a visit with its words, for whoever was allowed to record it. */
public final class ShowVisit {
  private final Words words;

  @Inject
  public ShowVisit(Words words) {
    this.words = words;
  }

  /** The pairing's visit of that name as shown. */
  public VisitView view(Pairing pairing, VisitId visit) {
    var found = pairing.visit(visit).orElseThrow();
    return VisitView.of(pairing.id(), List.of(found), words).getFirst();
  }
}
