package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.people.AbsenceId;
import org.fengqiao.domain.people.Officer;

/** Joins an absence with its words, for whoever was allowed to record it. */
public final class ShowAbsence {
  private final Contents contents;

  @Inject
  public ShowAbsence(Contents contents) {
    this.contents = contents;
  }

  /** The officer's absence of that name as shown. */
  public AbsenceView view(Officer officer, AbsenceId absence) {
    var found = officer.absence(absence).orElseThrow();
    return AbsenceView.of(officer.id(), List.of(found), contents).getFirst();
  }
}
