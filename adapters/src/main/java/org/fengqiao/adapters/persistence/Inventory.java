package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CALENDAR;
import static org.fengqiao.adapters.persistence.schema.Tables.FACILITY;
import static org.fengqiao.adapters.persistence.schema.Tables.GRID;
import static org.fengqiao.adapters.persistence.schema.Tables.MICRO_GRID;
import static org.fengqiao.adapters.persistence.schema.Tables.OFFICER;
import static org.fengqiao.adapters.persistence.schema.Tables.PACK;
import static org.fengqiao.adapters.persistence.schema.Tables.PARTNER;
import static org.fengqiao.adapters.persistence.schema.Tables.POST;
import static org.fengqiao.adapters.persistence.schema.Tables.QR_CODE;
import static org.fengqiao.adapters.persistence.schema.Tables.UNIT;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** Counts what was set up; not cases, of which there may be too many to count at a start. */
public final class Inventory {
  /** The word for partners. */
  public static final String PARTNERS = "partners";

  private final DSLContext database;

  /** Counts in one database. */
  public Inventory(Database database) {
    this.database = database.sql();
  }

  /** How many there are of each, by an English word in the plural, in the order of reading. */
  public Map<String, Integer> count() {
    var counts = new LinkedHashMap<String, Integer>();
    counts.put("packs", database.fetchCount(PACK));
    counts.put("calendars", database.fetchCount(CALENDAR));
    counts.put("grids", database.fetchCount(GRID));
    counts.put("micro-grids", database.fetchCount(MICRO_GRID));
    counts.put("QR codes", database.fetchCount(QR_CODE));
    counts.put("notice boards and stations", database.fetchCount(FACILITY));
    counts.put("units", database.fetchCount(UNIT));
    counts.put("posts", database.fetchCount(POST));
    counts.put("officers", database.fetchCount(OFFICER));
    counts.put(PARTNERS, database.fetchCount(PARTNER));
    return counts;
  }
}
