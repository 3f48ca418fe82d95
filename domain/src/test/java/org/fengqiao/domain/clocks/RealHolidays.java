package org.fengqiao.domain.clocks;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The official holidays of 2020 to 2026, where the shared test data stands beside the repository.
 */
final class RealHolidays {
  private static final String FILE = "shared/data/holidays-cn.csv";

  private RealHolidays() {}

  /** Skips the test where the file is not to be had. */
  static WorkingCalendar calendar() {
    try (var lines = Files.lines(file())) {
      var days = lines.skip(1).map(line -> day(line.split(",", -1))).toList();
      return Fixtures.calendar(CalendarTerms.CHINA, days, 2026);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    for (@Nullable Path folder = Path.of("").toAbsolutePath();
        folder != null;
        folder = folder.getParent()) {
      if (Files.exists(folder.resolve(FILE))) {
        return folder.resolve(FILE);
      }
    }
    return abort("no " + FILE + " beside the repository or above it");
  }

  private static CalendarDay day(String[] cells) {
    var kind = Boolean.parseBoolean(cells[2]) ? CalendarDay.Kind.OFF : CalendarDay.Kind.MAKE_UP;
    return new CalendarDay(LocalDate.parse(cells[0]), cells[1], kind);
  }
}
