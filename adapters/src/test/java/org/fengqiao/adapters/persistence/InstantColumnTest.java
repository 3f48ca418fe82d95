package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.LANE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Instant;
import java.util.TimeZone;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class InstantColumnTest {
  @Test
  void keepsInstantsAndIdsInAProcessWhoseZoneHasGaps() throws SQLException {
    var zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    try (var app = TestDatabase.migrated().app();
        var connection = app.getConnection()) {
      var jooq = DSL.using(connection, SQLDialect.MARIADB);
      var holder = UUID.fromString("0190b3a8-7c1d-7e55-8f6a-ffeeddccbbaa");
      var beat = Instant.parse("2026-03-29T02:30:00.123456Z");
      jooq.insertInto(LANE, LANE.SLOT, LANE.EPOCH, LANE.POSITION, LANE.HOLDER, LANE.BEAT)
          .values((short) 7, 1L, 0L, holder, beat)
          .execute();
      var read = jooq.selectFrom(LANE).fetchSingle();
      assertEquals(beat, read.getBeat());
      assertEquals(holder, read.getHolder());
      assertEquals(
          "2026-03-29 02:30:00.123456 0190B3A87C1D7E558F6AFFEEDDCCBBAA",
          jooq.fetchSingle("SELECT CONCAT(beat, ' ', HEX(holder)) FROM lane").get(0, String.class));
    } finally {
      TimeZone.setDefault(zone);
    }
  }
}
