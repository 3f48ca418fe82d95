package org.fengqiao.application.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/** Lines of a file of people in one unit; the first is line 2. */
final class PeopleLines {
  static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  private final List<PersonLine> lines = new ArrayList<>();
  private final UnitId unit;

  PeopleLines(UnitId unit) {
    this.unit = unit;
  }

  /** So many people, each in a post of its own. */
  static List<PersonLine> of(UnitId unit, int count) {
    var lines = new PeopleLines(unit);
    IntStream.range(0, count)
        .forEach(i -> lines.add("李强" + i, "1389340" + (1000 + i), "grid-officer-" + i));
    return lines.all();
  }

  /** A person in a post at the village from May on. */
  PeopleLines add(String name, String phone, String role) {
    return add(name, phone, role, new Spot.InDivision(GroundTown.VILLAGE));
  }

  PeopleLines add(String name, String phone, String role, Spot spot) {
    return add(unit, name, phone, role, spot, MAY);
  }

  PeopleLines add(UnitId of, String name, String phone, String role, Spot spot, Instant from) {
    lines.add(
        new PersonLine(
            lines.size() + 2L,
            List.of("" + of.value(), name, phone, role, spot.name(), "" + from),
            () ->
                new PersonLine.Said(
                    new OfficerDetails(name, phone),
                    of,
                    new Role(role),
                    spot,
                    "职务",
                    from,
                    Optional.empty())));
    return this;
  }

  List<PersonLine> all() {
    return List.copyOf(lines);
  }
}
