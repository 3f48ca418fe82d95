package org.fengqiao.application.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.imports.FileRow;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/**
 * A line of a file of people as it came.
 *
 * @param sent all its fields as they were sent, by which a file that comes again is known
 * @param reading reads them; refuses what is malformed with INVALID_FIELD
 */
public record PersonLine(long line, List<String> sent, Supplier<Said> reading) implements FileRow {
  public PersonLine {
    sent = List.copyOf(sent);
    Objects.requireNonNull(reading);
  }

  /**
   * What a line says, before it is looked for.
   *
   * @param spot what the post answers for; no QR code
   * @param until empty until the appointment is ended
   */
  public record Said(
      OfficerDetails person,
      UnitId unit,
      Role role,
      Spot spot,
      String title,
      Instant from,
      Optional<Instant> until) {
    public Said {
      Objects.requireNonNull(person);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(role);
      Objects.requireNonNull(title);
      Objects.requireNonNull(from);
      Objects.requireNonNull(until);
      spot.requirePatch();
    }
  }
}
