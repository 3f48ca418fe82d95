package org.fengqiao.bootstrap.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fengqiao.adapters.packs.HolidayFile;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.OfficeHours;

/** What comes with Fengqiao, as the demo publishes it. */
public final class Shipped {
  /** The calendar that the shipped packs count on. */
  public static final CalendarId CN = new CalendarId("cn");

  private Shipped() {}

  /** The pack of Baiyin, YAML in UTF-8. */
  public static byte[] baiyin() {
    return pack("baiyin");
  }

  /** A pack, YAML in UTF-8, by its id. */
  public static byte[] pack(String id) {
    return read("/packs/" + id + ".yaml");
  }

  /** The divisions of a place, CSV in UTF-8, by the name of the file. */
  public static byte[] divisions(String file) {
    return read("/demo/" + file);
  }

  /**
   * The working days of China by the State Council's notices. The office hours are the demo's
   * choice: places differ, and by season too.
   */
  public static CalendarTerms cn() {
    var text = new String(read("/calendars/cn-holidays.csv"), StandardCharsets.UTF_8);
    var days = HolidayFile.read(text);
    int lastYear = days.stream().mapToInt(day -> day.date().getYear()).max().orElseThrow();
    return new CalendarTerms(
        CalendarTerms.CHINA, OfficeHours.of("08:30-12:00", "14:30-18:00"), days, lastYear);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Shipped.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not among what is shipped: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
