package org.fengqiao.bootstrap.cli;

import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.proto.people.v1.PersonRow;

/**
 * A file of people, each row one person in one post, with the columns {@code
 * name,phone,unit,role,patch,title,from,until}. A patch may be written as a division's 12 digits, a
 * time as a date: the first day, or the last.
 */
final class PersonCsv implements AutoCloseable {
  private static final List<String> COLUMNS =
      List.of("name", "phone", "unit", "role", "patch", "title", "from", "until");
  private static final Pattern DIVISION = Pattern.compile("[0-9]{12}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** What is no time is left for the server to refuse, with all other faults of the file. */
  private static final Timestamp NO_TIME =
      Timestamp.newBuilder().setSeconds(Long.MAX_VALUE).build();

  private final CsvFile file;
  private final ZoneId zone;

  private PersonCsv(CsvFile file, ZoneId zone) {
    this.file = file;
    this.zone = zone;
  }

  /** Opens the file and reads its header; dates are those of {@code zone}. */
  static PersonCsv open(Path file, ZoneId zone) throws IOException {
    return new PersonCsv(CsvFile.open(file, COLUMNS), zone);
  }

  /** The next row; empty at the end of a file that ends whole. */
  Optional<PersonRow> next() {
    return file.next().map(this::row);
  }

  private PersonRow row(CsvFile.Row row) {
    var person =
        PersonRow.newBuilder()
            .setLine(row.line())
            .setDisplayName(row.get("name"))
            .setPhone(row.get("phone"))
            .setUnit(row.get("unit"))
            .setRole(row.get("role"))
            .setPatch(patch(row.get("patch")))
            .setTitle(row.get("title"));
    time(row.get("from"), 0).ifPresent(person::setStartTime);
    time(row.get("until"), 1).ifPresent(person::setEndTime);
    return person.build();
  }

  private static String patch(String text) {
    return DIVISION.matcher(text).matches() ? "divisions/" + text : text;
  }

  /** The time written; of a date the midnight so many days after it begins. */
  private Optional<Timestamp> time(String text, int daysAfter) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          toProto(
              DATE.matcher(text).matches()
                  ? LocalDate.parse(text).plusDays(daysAfter).atStartOfDay(zone).toInstant()
                  : OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeException e) {
      return Optional.of(NO_TIME);
    }
  }

  private static Timestamp toProto(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
