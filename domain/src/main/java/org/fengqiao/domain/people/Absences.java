package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which absences officers have. */
@FunctionalInterface
public interface Absences {
  /** Nobody is ever absent. */
  Absences NONE = _ -> List.of();

  /** All of an officer's, past and future ones included; none of an officer who is not known. */
  List<Absence> of(OfficerId officer);

  /** The one an officer has at that instant. */
  default Optional<Absence> at(OfficerId officer, Instant time) {
    return of(officer).stream().filter(absence -> absence.standsAt(time)).findFirst();
  }
}
