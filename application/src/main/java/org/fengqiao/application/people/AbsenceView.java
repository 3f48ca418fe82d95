package org.fengqiao.application.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.people.Absence;
import org.fengqiao.domain.people.OfficerId;

/**
 * An absence as shown.
 *
 * @param note why, in words; empty where none were given, and once they are erased
 */
public record AbsenceView(OfficerId officer, Absence absence, String note) {
  /** The field of a content that holds the words. */
  static final String NOTE = "note";

  public AbsenceView {
    Objects.requireNonNull(officer);
    Objects.requireNonNull(absence);
    Objects.requireNonNull(note);
  }

  /** An officer's absences with their words, which are read at once. */
  static List<AbsenceView> of(OfficerId officer, List<Absence> absences, Contents contents) {
    var ids =
        absences.stream()
            .flatMap(absence -> absence.note().stream())
            .map(note -> note.id())
            .toList();
    var kept = contents.find(ids);
    return absences.stream()
        .map(absence -> {
          var words = absence.note().flatMap(note -> Optional.ofNullable(kept.get(note.id())));
          var note = words.map(content -> content.fields().getOrDefault(NOTE, "")).orElse("");
          return new AbsenceView(officer, absence, note);
        })
        .toList();
  }
}
